package dev.firstline.queue;

import dev.firstline.access.Agents;
import dev.firstline.cases.Case;
import dev.firstline.cases.CaseMoves;
import dev.firstline.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Says where a case may go. */
@ApplicationScoped
class Transfers {
    private final CaseMoves moves;
    private final Queues queues;
    private final Agents agents;

    Transfers(CaseMoves moves, Queues queues, Agents agents) {
        this.moves = moves;
        this.queues = queues;
        this.agents = agents;
    }

    Case carryOut(CaseCall call, MoveResource.Transfer to) {
        if (to.queue() == null && to.agent() == null) {
            throw ProblemException.badField("queue", "say which queue or agent the case goes to");
        }
        String reason = Codes.optional("reason", to.reason());
        String queue = to.queue() == null ? null : queues.existing(to.queue());
        String agent = to.agent() == null ? null : agents.working(to.agent());
        return moves.transfer(call.id, call.actor(), call.version(), queue, agent, reason);
    }
}
