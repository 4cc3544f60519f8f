package dev.firstline.sandbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/** An account of the sandbox. */
record SandboxUser(long id, String username, String name, Instant createdAt, Profile profile) implements LedgerLine {
    private static final long FIRST_CUSTOMER = 2_000_000_000_000_000_000L;
    private static final long CUSTOMER_IDS = 1_000_000_000_000_000_000L;

    SandboxUser {
        Handles.require(username);
    }

    SandboxUser named(String newUsername, String newName) {
        return new SandboxUser(id, newUsername, newName, createdAt, profile);
    }

    SandboxUser with(Profile changed) {
        return new SandboxUser(id, username, name, createdAt, changed);
    }

    /** A customer's id follows from the handle, so the same customer returns in a sandbox that kept nothing. */
    static SandboxUser customer(String username, String name, Instant createdAt) {
        return new SandboxUser(idOf(username), username, name, createdAt, Profile.CUSTOMER);
    }

    private static long idOf(String username) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(Handles.fold(username).getBytes(StandardCharsets.UTF_8));
            return FIRST_CUSTOMER + Math.floorMod(ByteBuffer.wrap(digest).getLong(), CUSTOMER_IDS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
