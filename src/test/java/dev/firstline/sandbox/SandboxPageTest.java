package dev.firstline.sandbox;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.firstline.Waiting;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SandboxPageTest {
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open_the_browser() {
        var chromium = chromium();
        assumeTrue(
                chromium.isPresent(), "skipped: no Chromium here; install the package chromium to run the page tests");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.get())
                        .setArgs(ARGUMENTS));
    }

    @AfterAll
    static void close_the_browser() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void a_visitor_posts_sees_the_answer_and_replies() {
        try (var server = start();
                var page = page(1280, ColorScheme.LIGHT)) {
            var x = new XCaller(server.url(), Clock.systemUTC());
            var faults = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    faults.add(message.text());
                }
            });
            page.onPageError(faults::add);
            page.navigate(server.url() + "/sandbox");
            assertThat(page.getByText("nothing here reaches X")).isVisible();
            assertThat(page.getByText("Live", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();

            field(page, "Customer").fill("ada_flies");
            field(page, "Post").fill("@NorthlineCare which gate? <img src=x onerror=alert(1)>");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Post").setExact(true))
                    .click();

            var question = page.locator(".post")
                    .filter(new Locator.FilterOptions().setHasText("which gate? <img src=x onerror=alert(1)>"));
            assertThat(question).hasCount(1);
            assertThat(page.locator(".post img")).hasCount(0);
            x.reply(
                    "Which flight is it? Or look at https://example.com/gates.",
                    x.ledger().at("/posts/0/id").asText());
            var answer = page.locator(".post.brand");
            assertThat(answer).containsText("Which flight is it?");
            assertThat(answer.locator(".text a")).hasAttribute("href", "https://example.com/gates");

            answer.getByRole(AriaRole.BUTTON).click();
            assertThat(page.getByText("Reply to @NorthlineCare")).isVisible();
            assertThat(field(page, "Customer")).hasValue("ada_flies");
            field(page, "Post").fill("NL204");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(page.locator(".thread")).hasCount(1);
            assertThat(page.locator(".thread .post")).hasCount(3);
            assertThat(page.locator(".post").last()).containsText("replies to @NorthlineCare");
            assertThat(page.locator("#counts")).hasText("2 by customers, 1 by the brand");
            var posts = x.ledger().path("posts");
            assertThat(posts.at("/2/in_reply_to_tweet_id").asText())
                    .isEqualTo(posts.at("/1/id").asText());
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void a_wrong_post_says_what_to_do_and_keeps_the_text() {
        try (var server = start();
                var page = page(390, ColorScheme.LIGHT)) {
            page.navigate(server.url() + "/sandbox");
            field(page, "Customer").fill("no spaces");
            field(page, "Post").fill("@NorthlineCare hello");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Post").setExact(true))
                    .click();

            assertThat(page.locator("#compose-error"))
                    .hasText("Customer: use 1 to 15 letters, digits or underscores, without the @.");
            assertThat(field(page, "Post")).hasValue("@NorthlineCare hello");
        }
    }

    @Test
    void a_customer_edits_deletes_and_writes_in_private_by_keyboard() {
        try (var server = start();
                var page = page(1280, ColorScheme.LIGHT)) {
            var x = new XCaller(server.url(), Clock.systemUTC());
            var faults = new ArrayList<String>();
            page.onPageError(faults::add);
            var first = x.customer("ada_flies", "@NorthlineCare NL204?");
            x.customer("bob_flies", "@NorthlineCare hello");
            page.navigate(server.url() + "/sandbox");

            button(page, "Edit the post of @ada_flies").focus();
            page.keyboard().press("Enter");
            assertThat(field(page, "Customer")).hasValue("ada_flies");
            field(page, "Post").fill("@NorthlineCare NL205?");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".post").filter(new Locator.FilterOptions().setHasText("NL205?")))
                    .containsText("edited");
            assertThat(page.locator(".post")).hasCount(2);
            assertThat(x.get("/2/tweets/" + first).json().at("/data/edit_history_tweet_ids"))
                    .hasSize(2);

            button(page, "Delete the post of @bob_flies").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".post")).hasCount(1);

            field(page, "Post").fill("my booking is secret");
            button(page, "Send as direct message").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".message")).containsText("my booking is secret");
            assertThat(x.ledger().at("/messages/0/text").asText()).isEqualTo("my booking is secret");
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void switches_settings_and_faults_are_thrown_on_the_page() {
        try (var server = start();
                var page = page(1280, ColorScheme.LIGHT)) {
            var x = new XCaller(server.url(), Clock.systemUTC());
            page.navigate(server.url() + "/sandbox");
            assertThat(page.getByLabel("X's rate limits")).isChecked();

            page.getByLabel("X's rate limits").uncheck();
            page.getByLabel("an automatic @mention").uncheck();
            page.getByText("Faults").click();
            page.getByLabel("What goes wrong").selectOption("made-then-dropped");
            page.getByLabel("How often").fill("35");
            button(page, "Add fault").click();
            assertThat(page.locator("#standing")).containsText("made then dropped 35 %");
            field(page, "Customer").fill("ada_flies");
            assertThat(page.locator("#customer-name")).hasText("@ada_flies");
            page.getByLabel("takes direct messages").uncheck();

            assertThat(page.locator("#fault-count")).hasText("(1)");
            var status = x.control("GET", "/status", null);
            assertThat(status.path("limits").asText()).isEqualTo("lifted");
            assertThat(status.path("implicit_mention_summons").asBoolean(true)).isFalse();
            assertThat(status.at("/faults/standing/0/probability").asDouble()).isEqualTo(0.35);
            Waiting.until(
                    Duration.ofSeconds(20),
                    () -> !x.control("GET", "/users/ada_flies", null)
                            .path("receives_your_dm")
                            .asBoolean(true));

            button(page, "Clear all").click();
            assertThat(page.locator("#standing li")).hasCount(0);
        }
    }

    @Test
    void the_demo_day_fills_the_timeline_wide_and_narrow_light_and_dark() throws Exception {
        Files.createDirectories(SCREENSHOTS);
        try (var server = start();
                var page = page(1280, ColorScheme.LIGHT)) {
            var x = new XCaller(server.url(), Clock.systemUTC());
            page.navigate(server.url() + "/sandbox");
            shoot(page, "empty");
            page.getByLabel("Speed").selectOption("10");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Play demo day"))
                    .click();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop demo day")))
                    .isVisible();
            assertThat(page.locator(".post").nth(6)).isVisible();
            var first = x.ledger().at("/posts/0/id").asText();
            x.reply("Good morning! NL101 leaves from gate B14 (as of 08:55). Have a good flight!", first);
            assertThat(page.locator(".post.brand")).hasCount(1);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop demo day"))
                    .click();
            assertThat(page.locator("#demo-state")).containsText("Stopped after");
            shoot(page, "wide-light");

            page.locator("#post-" + first).getByRole(AriaRole.LINK).click();
            assertThat(page).hasURL(server.url() + "/sandbox#post-" + first);
            assertThat(page.locator("#post-" + first)).hasClass(Pattern.compile("target"));

            shootFresh(server, 390, ColorScheme.LIGHT, "narrow-light");
            shootFresh(server, 360, ColorScheme.DARK, "narrow-dark");
            shootFresh(server, 1280, ColorScheme.DARK, "wide-dark");
        }
    }

    private static void shootFresh(SandboxServer server, int width, ColorScheme scheme, String name) {
        try (var page = page(width, scheme)) {
            page.navigate(server.url() + "/sandbox");
            assertThat(page.locator(".post").first()).isVisible();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("no sideways scrolling")
                    .isLessThanOrEqualTo(width);
            shoot(page, name);
        }
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve("sandbox-" + name + ".png")));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static SandboxServer start() {
        return new SandboxServer(0, SandboxOptions.defaults(Clock.systemUTC())).start();
    }

    private static Page page(int width, ColorScheme scheme) {
        return browser.newPage(new Browser.NewPageOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setLocale("en-GB"));
    }

    private static Optional<Path> chromium() {
        return Arrays.stream((System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/bin")
                        .split(File.pathSeparator))
                .flatMap(folder -> List.of(Path.of(folder, "chromium"), Path.of(folder, "chromium-browser")).stream())
                .filter(Files::isExecutable)
                .findFirst();
    }
}
