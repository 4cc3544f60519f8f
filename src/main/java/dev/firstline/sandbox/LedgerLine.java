package dev.firstline.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One line of the ledger file: exactly one of its members is set. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LedgerLine(
        @Nullable SandboxUser user,
        @Nullable SandboxPost post,
        @Nullable Long deleted,
        @Nullable SandboxMessage message) {
    static LedgerLine of(SandboxUser user) {
        return new LedgerLine(user, null, null, null);
    }

    static LedgerLine of(SandboxPost post) {
        return new LedgerLine(null, post, null, null);
    }

    static LedgerLine ofDeleted(long post) {
        return new LedgerLine(null, null, post, null);
    }

    static LedgerLine of(SandboxMessage message) {
        return new LedgerLine(null, null, null, message);
    }
}
