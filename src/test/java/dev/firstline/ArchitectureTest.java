package dev.firstline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What may know what. A new package needs a row here; a new arrow needs a reason. */
@AnalyzeClasses(packages = "dev.firstline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dev.firstline.";

    /** Package → what it may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("mention", Set.of()),
            entry("web", Set.of()),
            entry("event", Set.of("mention")),
            entry("personal", Set.of("mention")),
            entry("vault", Set.of("mention", "event")),
            entry("access", Set.of("web", "event")),
            entry("intent", Set.of("learn")),
            entry("facts", Set.of("intent", "web", "event")),
            entry("faq", Set.of("intent", "facts", "web", "event")), // facts: sample values of a preview
            entry("learn", Set.of()),
            entry("encoder", Set.of("learn")),
            entry("understand", Set.of("mention", "intent", "personal", "learn", "encoder")),
            entry("conversation", Set.of("mention", "event")),
            entry("decide", Set.of("mention", "intent", "understand", "facts", "conversation")),
            entry("act", Set.of("mention", "intent", "conversation", "decide", "facts", "personal", "vault", "event")),
            entry("cases", Set.of("mention", "intent", "conversation", "event")),
            entry("handoff", Set.of("mention", "intent", "understand", "decide", "facts", "conversation", "cases")),
            entry("ingest", Set.of("mention", "personal", "vault", "event")),
            entry(
                    "pipeline",
                    Set.of(
                            "mention",
                            "event",
                            "intent",
                            "understand",
                            "facts",
                            "conversation",
                            "decide",
                            "act",
                            "cases",
                            "handoff",
                            "faq",
                            "ingest",
                            "personal")),
            entry(
                    "queue",
                    Set.of("mention", "intent", "conversation", "cases", "act", "personal", "event", "access", "web")),
            entry("report", Set.of("mention", "act", "event", "web")), // act: what X still allows
            // intent: what the account should be like; vault: the user's token
            entry("x", Set.of("mention", "intent", "ingest", "act", "web", "vault")),
            entry("sandbox", Set.of("web")),
            entry("training", Set.of("mention", "intent", "personal", "learn", "encoder", "understand")),
            entry("start", Set.of("*")));

    @ArchTest
    void every_package_has_a_row_and_every_row_a_package(JavaClasses all) {
        Set<String> packages = all.stream().map(ArchitectureTest::feature).collect(Collectors.toSet());

        assertThat(packages).isEqualTo(MAY_USE.keySet());
    }

    @ArchTest
    void each_package_uses_only_what_its_row_allows(JavaClasses all) {
        MAY_USE.forEach((feature, allowed) -> {
            if (!allowed.contains("*")) {
                String[] forbidden = MAY_USE.keySet().stream()
                        .filter(other -> !other.equals(feature) && !allowed.contains(other))
                        .map(other -> ROOT + other + "..")
                        .toArray(String[]::new);
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + feature + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(forbidden)
                        .check(all);
            }
        });
    }

    @ArchTest
    void there_are_no_cycles(JavaClasses all) {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(all);
    }

    @ArchTest
    void mention_and_decide_are_plain_java(JavaClasses all) {
        classes()
                .that()
                .resideInAnyPackage(ROOT + "mention..", ROOT + "decide..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        "dev.firstline..")
                .check(all);
    }

    @ArchTest
    void only_x_knows_the_signing_library(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "x..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("twitter4j..")
                .check(all);
    }

    @ArchTest
    void http_clients_are_only_where_others_are_called(JavaClasses all) {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "x..", ROOT + "report..", ROOT + "sandbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "jakarta.ws.rs.client..")
                .check(all);
    }

    @ArchTest
    void paths_are_on_resources(JavaClasses all) {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .areNotInterfaces()
                .should()
                .haveSimpleNameEndingWith("Resource")
                .check(all);
    }

    @ArchTest
    void time_comes_from_a_clock(JavaClasses all) {
        noClasses().should().callMethod(Instant.class, "now").check(all);
    }

    @ArchTest
    void nothing_is_injected_into_fields(JavaClasses all) {
        GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(all);
    }

    @ArchTest
    void static_fields_never_change(JavaClasses all) {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("dev.firstline..")
                .should()
                .beFinal()
                .check(all);
    }

    @ArchTest
    void names_say_what_things_are(JavaClasses all) {
        Arrays.asList("Impl", "Utils", "Util", "Helper", "Manager", "Base")
                .forEach(ending ->
                        noClasses().should().haveSimpleNameEndingWith(ending).check(all));
    }

    private static String feature(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
