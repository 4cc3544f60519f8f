package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What customers do apart from posting: write a direct message, change their settings. Also the brand's settings. */
final class PeopleControl {
    private static final int LONGEST = 10_000;
    private static final Set<String> SHOWN =
            Set.of("protected", "receives_your_dm", "description", "affiliation", "created_at");

    private final Ledger ledger;
    private final Messages messages;
    private final ControlView view;

    PeopleControl(Ledger ledger, Messages messages, ControlView view) {
        this.ledger = ledger;
        this.messages = messages;
        this.view = view;
    }

    /** A customer writes to the brand. */
    ObjectNode write(JsonNode json) {
        var key = ControlCall.text(json, "key");
        var before = key == null ? null : messages.byKey(key).orElse(null);
        if (before != null) {
            return view.message(before).put("already_there", true);
        }
        var sender = customer(ControlCall.required(json, "username"), ControlCall.text(json, "name"));
        if (sender.profile().state() == AccountState.SUSPENDED) {
            throw new BadRequest("username", "the account is suspended");
        }
        var encrypted = flag(json, "encrypted");
        var text = json.path("text").asText("").strip();
        if (!Boolean.TRUE.equals(encrypted) && (text.isEmpty() || text.length() > LONGEST)) {
            throw new BadRequest("text", text.isEmpty() ? "write something first" : "at most 10000 characters");
        }
        var brand = brand();
        if (!brand.profile().receivesYourDm() && !messages.areTalking(sender, brand)) {
            throw new BadRequest("username", "the brand takes no messages from this customer");
        }
        var sealed = Boolean.TRUE.equals(encrypted);
        return view.message(messages.send(sender, brand, sealed ? "" : text, sealed, key))
                .put("already_there", false);
    }

    /** Only what the call names is changed; a new customer is made. */
    ObjectNode change(String username, JsonNode json) {
        var brand = brand();
        var user = username.equalsIgnoreCase(brand.username()) ? brand : customer(username, null);
        var profile = user.profile()
                .changed(
                        state(json),
                        flag(json, "receives_your_dm"),
                        json.path("description").isTextual()
                                ? json.path("description").textValue()
                                : null,
                        flag(json, "automated"));
        return user(ledger.change(user, profile));
    }

    /** Messages newer than that id, oldest first, encrypted ones without words. */
    ObjectNode messages(long since) {
        var body = Json.object();
        var array = body.putArray("messages");
        messages.all().stream()
                .filter(message -> message.id() > since)
                .forEach(message -> array.add(view.message(message)));
        return body;
    }

    /** A name that nobody has yet is shown as its customer would be; none is made for a look. */
    ObjectNode user(String username) {
        if (!Handles.isUsername(username)) {
            throw new BadRequest("username", "use 1 to 15 letters, digits or underscores, without the @");
        }
        return user(
                ledger.user(username).orElseGet(() -> SandboxUser.customer(username, username, brand().createdAt())));
    }

    static ObjectNode user(SandboxUser user) {
        return UserView.of(user, SHOWN).put("suspended", user.profile().state() == AccountState.SUSPENDED);
    }

    private SandboxUser brand() {
        return ledger.user(SandboxCredentials.BRAND_ID).orElseThrow();
    }

    private SandboxUser customer(String username, @Nullable String name) {
        var bare = username.replaceFirst("^@", "");
        if (!Handles.isUsername(bare)) {
            throw new BadRequest("username", "use 1 to 15 letters, digits or underscores, without the @");
        }
        if (bare.equalsIgnoreCase(brand().username())) {
            throw new BadRequest("username", "the brand writes through the X API only; choose a customer's name");
        }
        return ledger.customer(bare, Objects.requireNonNullElse(name, bare));
    }

    private static @Nullable AccountState state(JsonNode json) {
        var suspended = flag(json, "suspended");
        var isProtected = flag(json, "protected");
        if (Boolean.TRUE.equals(suspended)) {
            return AccountState.SUSPENDED;
        }
        if (Boolean.TRUE.equals(isProtected)) {
            return AccountState.PROTECTED;
        }
        return suspended == null && isProtected == null ? null : AccountState.ACTIVE;
    }

    private static @Nullable Boolean flag(JsonNode json, String name) {
        var value = json.path(name);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw new BadRequest(name, "use true or false");
        }
        return value.booleanValue();
    }
}
