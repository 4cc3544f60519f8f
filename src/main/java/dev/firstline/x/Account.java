package dev.firstline.x;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.intent.CurrentIntents;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The brand's account and whether it is as X's rules want it. */
@ApplicationScoped
class Account {
    private final XReads reads;
    private final CurrentIntents intents;
    private final XConfig config;
    private volatile boolean told;

    Account(XReads reads, CurrentIntents intents, XConfig config) {
        this.reads = reads;
        this.intents = intents;
        this.config = config;
    }

    /** As X shows it at this moment. */
    record State(String id, String handle, List<AccountCheck> checks) {}

    /** @throws UnavailableException when X cannot be read */
    State read() {
        JsonNode user = reads.account();
        return new State(
                user.path("id").asText(),
                user.path("username").asText(),
                AccountRules.check(user, intents.now().brand()));
    }

    /** Once after the start, as soon as X can be read. */
    @Scheduled(every = "1m", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void atStart() {
        if (told || !config.checkAccount()) {
            return;
        }
        try {
            tell(read());
            told = true;
        } catch (UnavailableException e) {
            Log.debugf("Account not read yet: %s", e.getMessage());
        }
    }

    private static void tell(State account) {
        for (AccountCheck check : account.checks()) {
            switch (check.state()) {
                case OK -> Log.debugf("X account: check=%s ok", check.code());
                case WARN -> Log.warnf("X account: check=%s %s", check.code(), check.detail());
                case BY_HAND -> Log.infof("X account: check=%s by hand, %s", check.code(), check.detail());
            }
        }
    }
}
