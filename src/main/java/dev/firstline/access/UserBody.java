package dev.firstline.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;

/**
 * A user as admins see it.
 *
 * @param demo    whether only the sandbox lets this user in
 * @param version the ETag
 */
record UserBody(
        String name,
        List<String> roles,
        boolean disabled,
        boolean demo,
        Instant createdAt,
        Instant passwordChangedAt,
        @JsonIgnore long version) {
    static UserBody of(UserRow row) {
        return new UserBody(
                row.username(),
                row.roles().stream().sorted().toList(),
                row.disabled(),
                row.demo(),
                row.createdAt(),
                row.passwordChangedAt(),
                row.version());
    }
}
