package dev.firstline.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** A user as stored. A demo user's password is known to everybody. */
@Entity
@Table(name = "app_user")
class UserRow {
    @Id
    private String username;

    @Column(name = "password_hash")
    private String passwordHash;

    private String roles;
    private boolean demo;
    private boolean disabled;
    private long version = 1;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "password_changed_at")
    private Instant passwordChangedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected UserRow() {}

    UserRow(String username, String passwordHash, Set<String> roles, boolean demo, Instant createdAt) {
        this.username = username;
        this.passwordHash = passwordHash;
        this.roles = joined(roles);
        this.demo = demo;
        this.createdAt = createdAt;
        this.passwordChangedAt = createdAt;
    }

    void change(Set<String> roles, boolean disabled) {
        this.roles = joined(roles);
        this.disabled = disabled;
        version++;
    }

    void changePassword(String passwordHash, Instant now) {
        this.passwordHash = passwordHash;
        passwordChangedAt = now;
        version++;
    }

    String username() {
        return username;
    }

    String passwordHash() {
        return passwordHash;
    }

    Set<String> roles() {
        return Set.of(roles.split(" "));
    }

    boolean demo() {
        return demo;
    }

    boolean disabled() {
        return disabled;
    }

    /** Whether the user is let in at all: a demo's user on the sandbox only. */
    boolean mayComeIn(boolean sandbox) {
        return !disabled && (sandbox || !demo);
    }

    long version() {
        return version;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }

    private static String joined(Set<String> roles) {
        return String.join(" ", new TreeSet<>(roles));
    }
}
