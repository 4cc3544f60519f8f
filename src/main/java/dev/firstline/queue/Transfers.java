package dev.firstline.queue;

import dev.firstline.access.Agents;
import dev.firstline.cases.Case;
import dev.firstline.cases.CaseMoves;
import dev.firstline.cases.Cases;
import dev.firstline.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Says where a case may go. */
@ApplicationScoped
class Transfers {
    private final Cases cases;
    private final CaseMoves moves;
    private final Queues queues;
    private final Agents agents;

    Transfers(Cases cases, CaseMoves moves, Queues queues, Agents agents) {
        this.cases = cases;
        this.moves = moves;
        this.queues = queues;
        this.agents = agents;
    }

    Case carryOut(CaseCall call, MoveResource.Transfer to) {
        if (to.queue() == null && to.agent() == null) {
            throw ProblemException.badField("queue", "say which queue or agent the case goes to");
        }
        if (to.reason() != null && !Codes.isCode(to.reason())) {
            throw ProblemException.badField("reason", Codes.MUST_BE);
        }
        String queue = to.queue() == null ? presentQueue(call.id) : queues.existing(to.queue());
        return to.agent() == null
                ? moves.transfer(call.id, call.actor(), call.version(), queue, to.reason())
                : moves.transfer(call.id, call.actor(), call.version(), queue, agent(to.agent()), to.reason());
    }

    private String presentQueue(long id) {
        return cases.findByIdOptional(id)
                .map(Case::queue)
                .orElseThrow(() -> new ProblemException(404, "no-such-case", "there is no case " + id));
    }

    private String agent(@Nullable String name) {
        if (name == null || !agents.canWork(name)) {
            throw new ProblemException(404, "no-such-agent", "there is no agent " + name + " who may work cases");
        }
        return name;
    }
}
