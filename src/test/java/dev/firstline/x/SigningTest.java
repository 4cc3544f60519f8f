package dev.firstline.x;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstline.PostgresForTests;
import dev.firstline.mention.PostId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Computes each signature a second time, from the bytes that arrived. */
@QuarkusTest
@WithTestResource(PostgresForTests.class)
class SigningTest {
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private final FakeX x = new FakeX();
    private final XClient client = new XClient(TestConfig.at(x.uri()), new Costs(Clock.systemUTC()));

    @AfterEach
    void close() {
        x.close();
    }

    @Test
    void a_query_is_signed_as_it_goes_out() throws GeneralSecurityException {
        x.answer(200, "{}");

        client.mentions("42", new PostId("7"), "a=b+c/d e&f~ü");

        FakeX.Request request = x.requests.get(0);
        assertThat(request.target())
                .contains("since_id=7")
                .doesNotContain("a=b")
                .doesNotContain("ü");
        assertThat(query(request)).contains("pagination_token", "a=b+c/d e&f~ü");
        assertSigned(request);
    }

    @Test
    void a_json_body_takes_no_part() throws GeneralSecurityException {
        x.answer(201, "{}");

        client.post(new NewPost("Hi & \"bye\" ü", new NewPost.Reply("9")));

        FakeX.Request request = x.requests.get(0);
        assertThat(request.headers().get("content-type")).startsWith("application/json");
        assertThat(request.body())
                .isEqualTo("{\"text\":\"Hi & \\\"bye\\\" ü\",\"reply\":{\"in_reply_to_tweet_id\":\"9\"}}");
        assertSigned(request);
    }

    @Test
    void every_try_is_signed_afresh() {
        x.answer(200, "{}").answer(200, "{}");

        client.me();
        client.me();

        assertThat(oauth(x.requests.get(0)).get("oauth_nonce"))
                .isNotEqualTo(oauth(x.requests.get(1)).get("oauth_nonce"));
    }

    private void assertSigned(FakeX.Request request) throws GeneralSecurityException {
        Map<String, String> oauth = oauth(request);
        String signature = oauth.remove("oauth_signature");
        List<String> pairs = new ArrayList<>();
        oauth.forEach((name, value) -> pairs.add(encode(name) + "=" + encode(value)));
        List<String> query = query(request);
        for (int i = 0; i < query.size(); i += 2) {
            pairs.add(encode(query.get(i)) + "=" + encode(query.get(i + 1)));
        }
        pairs.sort(null);
        String base = request.method() + "&" + encode(x.uri() + request.target().split("\\?")[0]) + "&"
                + encode(String.join("&", pairs));
        String key = encode(TestConfig.CONSUMER_SECRET) + "&" + encode(TestConfig.TOKEN_SECRET);
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA1"));

        assertThat(oauth).containsEntry("oauth_consumer_key", "key").containsEntry("oauth_token", "42-token");
        assertThat(signature).isEqualTo(Base64.getEncoder().encodeToString(mac.doFinal(base.getBytes(UTF_8))));
    }

    private static Map<String, String> oauth(FakeX.Request request) {
        String header = request.headers().get("authorization");
        assertThat(header).startsWith("OAuth ");
        Map<String, String> oauth = new TreeMap<>();
        Matcher parameter = PARAMETER.matcher(header);
        while (parameter.find()) {
            oauth.put(parameter.group(1), URLDecoder.decode(parameter.group(2), UTF_8));
        }
        return oauth;
    }

    /** Names and values in turn, decoded. */
    private static List<String> query(FakeX.Request request) {
        List<String> query = new ArrayList<>();
        String[] parts = request.target().split("\\?", 2);
        if (parts.length == 2) {
            for (String pair : parts[1].split("&")) {
                for (String half : pair.split("=", 2)) {
                    query.add(URLDecoder.decode(half, UTF_8));
                }
            }
        }
        return query;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
