package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The brand's account.
 *
 * @param id       its id on X
 * @param username its handle without {@code @}
 */
record Brand(String id, String username) {
    static Optional<Brand> read(JsonNode user) {
        Optional<String> id = Fields.id(user, "id");
        JsonNode username = user.path("username");
        return id.isPresent() && username.isTextual()
                ? Optional.of(new Brand(id.get(), username.textValue()))
                : Optional.empty();
    }

    boolean named(String handle) {
        return username.equalsIgnoreCase(handle);
    }

    /** Whether a text names the account by its handle as a word of its own. */
    boolean namedIn(String text) {
        return Pattern.compile("(?<![\\w@])@" + Pattern.quote(username) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .find();
    }
}
