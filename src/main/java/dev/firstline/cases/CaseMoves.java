package dev.firstline.cases;

import dev.firstline.conversation.Conversations;
import dev.firstline.conversation.Owner;
import dev.firstline.event.EventKind;
import dev.firstline.event.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Moves cases for people. A move, the owners it changes and its event are one transaction. A claim is a change of owner: it makes the
 * agent the owner of all the author's conversations.
 */
@ApplicationScoped
@Transactional
public class CaseMoves {
    private static final String SYSTEM = "system";

    private final Cases cases;
    private final NextCase next;
    private final Desks desks;
    private final Declines declines;
    private final Conversations conversations;
    private final CasesConfig config;
    private final EventLog log;
    private final Clock clock;

    CaseMoves(
            Cases cases,
            NextCase next,
            Desks desks,
            Declines declines,
            Conversations conversations,
            CasesConfig config,
            EventLog log,
            Clock clock) {
        this.cases = cases;
        this.next = next;
        this.desks = desks;
        this.declines = declines;
        this.conversations = conversations;
        this.config = config;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Claims the next case of a queue: most urgent, then soonest due. Empty when the queue is, or holds only what the agent
     * declined. Never the same case to two.
     *
     * @throws CaseRefusal when the agent does not work the queue, or holds as many cases as they may
     */
    public Optional<Case> claimNext(String queue, Actor actor) {
        Desk desk = desks.of(actor.name());
        if (!desk.works(queue)) {
            throw CaseRefusal.notTheirQueue(actor.name(), queue);
        }
        desks.requireRoom(actor.name(), desk);
        Optional<Case> found = next.waitingIn(queue, actor.name());
        found.ifPresent(subject -> claimed(subject, actor));
        return found;
    }

    /**
     * Claims this very case, from its queue or from where the caller put it aside.
     *
     * @throws CaseRefusal when another holds it, it is closed, or the agent holds as many cases as they may
     */
    public Case claim(long id, Actor actor, long version) {
        Case subject = cases.lock(id);
        subject.require(CaseMove.CLAIM, actor); // who holds it says more than that it changed
        subject.requireVersion(version);
        requireRoom(actor.name());
        claimed(subject, actor);
        return subject;
    }

    private void claimed(Case subject, Actor actor) {
        Instant until = clock.instant().plus(config.lease());
        move(subject, EventKind.CASE_CLAIMED, actor.name(), null, null, each -> each.claim(actor, until));
    }

    /** Keeps the holder's lease. */
    public Case heartbeat(long id, Actor actor) {
        Case subject = cases.lock(id);
        subject.heartbeat(actor, clock.instant().plus(config.lease()));
        cases.flush();
        return subject;
    }

    /** Gives it back to its queue. @param why a code, or null */
    public Case release(long id, Actor actor, long version, @Nullable String why) {
        Case subject = cases.lock(id, version);
        return move(subject, EventKind.CASE_RELEASED, actor.name(), why, null, each -> each.release(actor));
    }

    /** Gives it back, never to be offered to this agent again while it is in this queue. */
    public Case decline(long id, Actor actor, long version, String why) {
        Case subject = cases.lock(id, version);
        move(subject, EventKind.CASE_DECLINED, actor.name(), why, null, each -> each.decline(actor));
        declines.add(id, actor.name());
        return subject;
    }

    /**
     * To another queue, where it waits with its age, or into another agent's hands, who holds it under a lease of their own.
     *
     * @param queue null: it stays in its queue
     * @param agent null: it waits
     */
    public Case transfer(
            long id, Actor actor, long version, @Nullable String queue, @Nullable String agent, @Nullable String why) {
        Case subject = cases.lock(id, version);
        subject.require(CaseMove.TRANSFER, actor);
        if (agent != null) {
            requireRoom(agent);
        }
        declines.forget(id);
        Instant until = clock.instant().plus(config.lease());
        return move(
                subject,
                EventKind.CASE_TRANSFERRED,
                actor.name(),
                why,
                agent,
                each -> each.transfer(actor, queue, agent, until));
    }

    /** Puts it aside until a moment or the customer's next post. @param until null: for the usual time */
    public Case snooze(long id, Actor actor, long version, @Nullable Instant until) {
        Case subject = cases.lock(id, version);
        Instant wakes = until == null ? clock.instant().plus(config.snooze()) : until;
        return move(
                subject,
                EventKind.CASE_SNOOZED,
                actor.name(),
                null,
                wakes.toString(),
                each -> each.snooze(actor, wakes));
    }

    /** How far ahead a case may be put aside. */
    public Duration snoozeAtMost() {
        return config.snoozeAtMost();
    }

    /** Closes it: the bot owns the conversations again. */
    public Case close(long id, Actor actor, long version, String disposition) {
        return end(id, actor, version, CaseMove.CLOSE, disposition, EventKind.CASE_CLOSED);
    }

    /** Closes it because the bot can go on alone; it answers what comes from now on. */
    public Case returnToBot(long id, Actor actor, long version) {
        CaseMove move = CaseMove.RETURN_TO_BOT;
        return end(id, actor, version, move, "returned-to-bot", EventKind.CASE_RETURNED_TO_BOT);
    }

    private Case end(long id, Actor actor, long version, CaseMove how, String disposition, EventKind kind) {
        Case subject = cases.lock(id, version);
        subject.require(how, actor);
        if (subject.holder() != null && !actor.name().equals(subject.holder())) {
            // Taken away first: what its holder still had on the way does not leave.
            conversations.handCaseTo(subject.id(), Owner.PEOPLE, actor.name());
        }
        Instant now = clock.instant();
        return move(subject, kind, actor.name(), null, disposition, each -> each.close(how, actor, disposition, now));
    }

    /** Takes a closed case up again, at its priority's promise from now on. */
    public Case reopen(long id, Actor actor, long version, @Nullable String why) {
        Optional<Case> open = cases.lockOpenOfSameAuthor(id);
        Case subject = cases.lock(id, version);
        subject.require(CaseMove.REOPEN, actor);
        open.ifPresent(other -> {
            throw CaseRefusal.otherOpen(subject, other);
        });
        Instant now = clock.instant();
        Instant due = cases.due(subject.priority(), now);
        return move(subject, EventKind.CASE_REOPENED, actor.name(), why, null, each -> each.reopen(actor, now, due));
    }

    /** The holder answers: checks the lease, stops the first-response clock. */
    public Case answering(long id, Actor actor, long version) {
        Case subject = cases.lock(id, version);
        subject.require(CaseMove.REPLY, actor);
        Instant now = clock.instant();
        return move(subject, EventKind.CASE_ANSWERED, actor.name(), null, null, each -> each.responded(now));
    }

    /** Returns the case with the longest expired lease to its queue. False when there is none. */
    public boolean expireOne() {
        return lapse(next.lapsed(), EventKind.CASE_LEASE_EXPIRED);
    }

    /** Returns a case whose time to be put aside is over. False when there is none. */
    public boolean wakeOne() {
        return lapse(next.toWake(), EventKind.CASE_WOKEN);
    }

    private boolean lapse(Optional<Case> found, EventKind kind) {
        found.ifPresent(subject -> move(subject, kind, SYSTEM, null, null, Case::lapse));
        return found.isPresent();
    }

    private Case move(
            Case subject,
            EventKind kind,
            String actor,
            @Nullable String why,
            @Nullable String detail,
            Consumer<Case> step) {
        CaseState before = subject.state();
        Owner ownerBefore = owner(subject);
        step.accept(subject);
        Owner owner = owner(subject);
        if (!owner.equals(ownerBefore)) {
            conversations.handCaseTo(subject.id(), owner, actor);
        }
        log.append(CaseEvents.of(kind, subject, before, clock.instant(), actor)
                .reason(why)
                .detail(detail));
        cases.flush();
        return subject;
    }

    private static Owner owner(Case subject) {
        String holder = subject.holder();
        return subject.state() == CaseState.CLOSED ? Owner.BOT : holder == null ? Owner.PEOPLE : Owner.agent(holder);
    }

    private void requireRoom(String agent) {
        desks.requireRoom(agent, desks.of(agent));
    }
}
