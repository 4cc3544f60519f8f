package dev.firstline.x;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstline.intent.Brand;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AccountRulesTest {
    private static final String GOOD = "Automated first answers by Sky First. People: @skyfirst_team";

    private static Brand brand(@Nullable String personAccount) {
        return new Brand(
                "Sky First",
                "skyfirst",
                null,
                ZoneOffset.UTC,
                List.of("general", "sensitive"),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                null,
                personAccount,
                "");
    }

    private static ObjectNode user(String handle, String bio) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "42")
                .put("username", handle)
                .put("description", bio);
    }

    private static List<String> warned(ObjectNode user, @Nullable String personAccount) {
        return AccountRules.check(user, brand(personAccount)).stream()
                .filter(check -> check.state() == AccountCheck.State.WARN)
                .map(AccountCheck::code)
                .toList();
    }

    @Test
    void an_account_as_x_wants_it_is_only_looked_at_by_hand() {
        assertThat(warned(user("SkyFirst", GOOD), "SkyFirst_Team")).isEmpty();
        assertThat(AccountRules.check(user("skyfirst", GOOD), brand("skyfirst_team")))
                .filteredOn(check -> check.state() == AccountCheck.State.BY_HAND)
                .extracting(AccountCheck::code)
                .containsExactly("automated-label", "direct-messages");
    }

    @Test
    void each_thing_that_is_missing_is_named() {
        assertThat(warned(user("other", GOOD), "skyfirst_team")).containsExactly("handle");
        assertThat(warned(user("skyfirst", "Automated answers. People: @skyfirst_team"), "skyfirst_team"))
                .containsExactly("bio-operator");
        assertThat(warned(user("skyfirst", "Sky First, people: @skyfirst_team"), "skyfirst_team"))
                .containsExactly("bio-automation");
        assertThat(warned(user("skyfirst", "The bot of Sky First"), "skyfirst_team"))
                .containsExactly("bio-person-account");
        assertThat(warned(user("skyfirst", GOOD), null)).containsExactly("bio-person-account");
        assertThat(warned(user("skyfirst", GOOD).put("protected", true), "skyfirst_team"))
                .containsExactly("public");
    }

    @Test
    void a_bottle_is_no_bot() {
        assertThat(warned(user("skyfirst", "Sky First, bottled. @skyfirst_team"), "skyfirst_team"))
                .containsExactly("bio-automation");
    }

    @Test
    void a_bio_that_x_does_not_show_is_looked_at_by_hand() {
        ObjectNode bare = user("skyfirst", GOOD);
        bare.remove("description");

        assertThat(warned(bare, "skyfirst_team")).isEmpty();
        assertThat(AccountRules.check(bare, brand("skyfirst_team")))
                .extracting(AccountCheck::code)
                .contains("bio");
    }
}
