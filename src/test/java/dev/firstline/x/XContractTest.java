package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.firstline.PostgresForTests;
import dev.firstline.RecordingProxy;
import dev.firstline.XDocument;
import dev.firstline.XGaps;
import dev.firstline.mention.PostId;
import dev.firstline.sandbox.SandboxCredentials;
import dev.firstline.sandbox.SandboxOptions;
import dev.firstline.sandbox.SandboxServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the client asks of X is in both of X's documents. What it is answered, the sandbox's own contract test holds to them. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class XContractTest {
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, DELETE.class);

    @Test
    void every_call_of_the_client_is_documented_with_its_parameters() {
        var documents = XDocument.both();
        var calls = calls();

        assertThat(calls)
                .isNotEmpty()
                .allSatisfy(call -> documents.forEach(document -> assertThat(call.isIn(document))
                        .as("%s in %s", call, document)
                        .isTrue()));
    }

    @Test
    void what_goes_over_the_wire_is_documented() {
        var documents = XDocument.both();
        try (var sandbox = new SandboxServer(0, SandboxOptions.defaults(Clock.systemUTC())).start();
                var proxy = new RecordingProxy(sandbox.url())) {
            var client = new XClient(TestConfig.at(URI.create(proxy.url())), new Costs(Clock.systemUTC()));
            var brand = Long.toString(SandboxCredentials.BRAND_ID);

            // Refused for its keys, which does not matter: what it asks is looked at.
            client.me();
            client.mentions(brand, null, null);
            client.mentions(brand, new PostId("77"), null);
            client.timeline(brand, Instant.parse("2026-11-20T10:00:00Z"), null);
            client.post(new NewPost("hello", new NewPost.Reply("77")));
            client.account();
            client.posts(List.of(new PostId("77"), new PostId("78")));
            client.search("firstline -from:1", new PostId("77"), null);
            client.messages(null);
            client.messagesWith("78", null);
            client.message("78", new NewMessage("hello"));
            client.delete(new PostId("79"));
            client.subscriptions(null);
            client.subscribe(
                    null,
                    new NewSubscription(
                            "post.mention.create",
                            new NewSubscription.Filter(brand),
                            "firstline",
                            "1460323737035677698"));

            assertThat(proxy.exchanges()).hasSize(14);
            assertThat(documents.stream()
                            .flatMap(document ->
                                    proxy.exchanges().stream().flatMap(exchange -> document.faults(exchange).stream()))
                            .filter(fault -> !XGaps.isKnown(fault)))
                    .isEmpty();
        }
    }

    /** A method of one of the client's interfaces. */
    private record Call(String verb, String path, List<String> queryNames) {
        boolean isIn(XDocument document) {
            return document.templateOf(verb, path)
                    .filter(template -> document.documents(verb, template, queryNames))
                    .isPresent();
        }
    }

    private static List<Call> calls() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.firstline.x")
                        .stream()
                        .filter(JavaClass::isInterface)
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .map(JavaMethod::reflect)
                        .map(XContractTest::call)
                        // Asking for tokens is OAuth's business, which the documents only name.
                        .filter(call -> !call.path().contains("oauth2"))
                        .toList();
    }

    private static Call call(Method method) {
        var verb =
                VERBS.stream().filter(method::isAnnotationPresent).findFirst().orElseThrow();
        var folder = method.getDeclaringClass().getAnnotation(Path.class).value();
        var own = method.getAnnotation(Path.class);
        var queryNames = Arrays.stream(method.getParameters())
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(QueryParam.class)))
                .map(QueryParam::value)
                .toList();
        return new Call(verb.getSimpleName(), folder + (own == null ? "" : own.value()), queryNames);
    }
}
