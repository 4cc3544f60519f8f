package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.intent.Brand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What must be true of an account that answers by itself. X: an automated account says so by its label, names its operator in the bio and
 * links to an account that people run (developer guidelines, automation rules).
 */
final class AccountRules {
    private static final Pattern SAYS_AUTOMATED =
            Pattern.compile("\\b(automat\\w*|bot|robot)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final JsonNode user;
    private final Brand brand;
    private final List<AccountCheck> checks = new ArrayList<>();

    private AccountRules(JsonNode user, Brand brand) {
        this.user = user;
        this.brand = brand;
    }

    /** @param user as {@code GET /2/users/me} shows it */
    static List<AccountCheck> check(JsonNode user, Brand brand) {
        AccountRules rules = new AccountRules(user, brand);
        rules.handle();
        rules.bio();
        rules.open();
        rules.byHand();
        return List.copyOf(rules.checks);
    }

    private void handle() {
        String handle = user.path("username").asText();
        add(
                "handle",
                handle.equalsIgnoreCase(brand.handle()),
                "brand.yaml has the handle " + brand.handle() + ", the account is " + handle);
    }

    private void bio() {
        JsonNode given = user.path("description");
        if (!given.isTextual()) {
            byHand(
                    "bio",
                    "X did not show the bio: name the brand, the automation and an account that people run in it");
            return;
        }
        String bio = given.textValue();
        String words = bio.toLowerCase(Locale.ROOT);
        add(
                "bio-operator",
                words.contains(brand.name().toLowerCase(Locale.ROOT)),
                "the bio must name who runs the account: " + brand.name());
        add("bio-automation", SAYS_AUTOMATED.matcher(bio).find(), "the bio must say that replies are automated");
        String person = brand.personAccount();
        if (person == null) {
            add(
                    "bio-person-account",
                    false,
                    "brand.yaml has no person_account: X wants the bio to link to one that people run");
        } else {
            add(
                    "bio-person-account",
                    words.contains("@" + person.toLowerCase(Locale.ROOT)),
                    "the bio must link to the account that people run: @" + person);
        }
    }

    private void open() {
        add(
                "public",
                !user.path("protected").asBoolean(false),
                "the account is protected: customers cannot see its replies");
    }

    /** No field of a user in X's API description (2.159, 2.167) says either for one's own account. */
    private void byHand() {
        byHand(
                "automated-label",
                "see that the account carries X's label \"Automated\" (Settings, Your account, Automation)");
        byHand(
                "direct-messages",
                "see that messages are allowed from everyone (Settings, Privacy and safety, Direct messages), or private links lead nowhere");
    }

    private void add(String code, boolean fulfilled, String otherwise) {
        checks.add(new AccountCheck(
                code, fulfilled ? AccountCheck.State.OK : AccountCheck.State.WARN, fulfilled ? "" : otherwise));
    }

    private void byHand(String code, String what) {
        checks.add(new AccountCheck(code, AccountCheck.State.BY_HAND, what));
    }
}
