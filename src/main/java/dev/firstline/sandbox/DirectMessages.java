package dev.firstline.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The brand's direct messages: reads newest first, and sends. Encrypted chats are not among them, as at X. */
final class DirectMessages {
    private static final Duration REACH = Duration.ofDays(30);
    /** From v1.1; v2 documents no limit. */
    private static final int LONGEST = 10_000;

    private final Messages messages;
    private final Ledger ledger;
    private final SandboxUser brand;
    private final Clock clock;

    DirectMessages(Messages messages, Ledger ledger, SandboxUser brand, Clock clock) {
        this.messages = messages;
        this.ledger = ledger;
        this.brand = brand;
        this.clock = clock;
    }

    /** All conversations. */
    Answer list(Call call) {
        return page(
                call,
                messages.all().stream().filter(message -> !message.encrypted()).toList());
    }

    /** The conversation with the user in the path. */
    Answer listWith(Call call) {
        return page(call, messages.between(brand.id(), call.pathId()));
    }

    Answer send(Call call) {
        call.parameters().only(Set.of());
        var json = Body.object(call.body());
        Body.only(json, "$", Set.of("text", "attachments"));
        var text = Body.text(json, "text");
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw XRefusal.forbidden("The text of your direct message is over the max character limit.");
        }
        var recipient = ledger.user(call.pathId())
                .filter(user -> user.profile().state() != AccountState.SUSPENDED)
                .orElseThrow(() -> XRefusal.invalid(
                        "participant_id", call.id(), "User(s) with id(s) [" + call.id() + "] could not be found."));
        if (!recipient.profile().receivesYourDm() && !messages.areTalking(brand, recipient)) {
            throw XRefusal.forbidden("You are not permitted to send direct messages to this user.");
        }
        var message = messages.send(brand, recipient, text, false, null);
        var body = Json.object();
        body.putObject("data")
                .put("dm_conversation_id", SandboxMessage.conversation(brand.id(), recipient.id()))
                .put("dm_event_id", PostView.text(message.id()));
        return Answer.created(body);
    }

    private Answer page(Call call, List<SandboxMessage> oldestFirst) {
        var view = DmView.of(call.parameters());
        var since = clock.instant().minus(REACH);
        var reachable = new ArrayList<SandboxMessage>();
        for (int i = oldestFirst.size() - 1;
                i >= 0 && oldestFirst.get(i).createdAt().isAfter(since);
                i--) {
            reachable.add(oldestFirst.get(i));
        }
        var page = view.paging().page(reachable);
        var body = Json.object();
        if (!page.isEmpty() && view.showsMessages()) {
            var data = body.putArray("data");
            page.forEach(message -> data.add(view.of(message)));
            if (view.expandsSender()) {
                var senders = new LinkedHashSet<Long>();
                page.forEach(message -> senders.add(message.sender()));
                var users = body.putObject("includes").putArray("users");
                senders.forEach(id ->
                        ledger.user(id).ifPresent(user -> users.add(UserView.of(user, view.userFields()))));
            }
        }
        body.set(
                "meta",
                view.showsMessages()
                        ? view.paging().meta(reachable, page)
                        : view.paging().meta(List.of(), List.of()));
        return Answer.ok(body);
    }
}
