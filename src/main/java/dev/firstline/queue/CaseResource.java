package dev.firstline.queue;

import dev.firstline.act.Outbox;
import dev.firstline.act.Schedule;
import dev.firstline.cases.Actor;
import dev.firstline.cases.Case;
import dev.firstline.cases.CaseFilter;
import dev.firstline.cases.CaseList;
import dev.firstline.cases.CaseSort;
import dev.firstline.cases.CaseState;
import dev.firstline.cases.Cases;
import dev.firstline.cases.Notes;
import dev.firstline.conversation.Conversations;
import dev.firstline.conversation.Messages;
import dev.firstline.web.ETags;
import dev.firstline.web.Moments;
import dev.firstline.web.ProblemException;
import dev.firstline.web.Roles;
import dev.firstline.web.Slice;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reading cases. */
@Path("/api/v1/cases")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "Cases")
class CaseResource {
    private static final int MOST = 200;
    private static final int LONGEST_WORDS = 200;

    private final Cases cases;
    private final CaseList list;
    private final Conversations conversations;
    private final Messages messages;
    private final Outbox outbox;
    private final Schedule schedule;
    private final Notes notes;

    CaseResource(
            Cases cases,
            CaseList list,
            Conversations conversations,
            Messages messages,
            Outbox outbox,
            Schedule schedule,
            Notes notes) {
        this.cases = cases;
        this.list = list;
        this.conversations = conversations;
        this.messages = messages;
        this.outbox = outbox;
        this.schedule = schedule;
        this.notes = notes;
    }

    /** One page; {@code next} is the cursor of the page after, absent on the last one. */
    record Page(List<CaseView> cases, @Nullable String next) {}

    @GET
    @Operation(
            summary = "Cases, a page at a time",
            description =
                    "Pass next as cursor to go on; cases that come meanwhile never make a page skip or repeat one.")
    public Page page(
            @QueryParam("state") @Nullable String state,
            @QueryParam("queue") @Nullable String queue,
            @QueryParam("priority") @Nullable String priority,
            @QueryParam("assignee") @Nullable String assignee,
            @QueryParam("due_before") @Nullable String dueBefore,
            @QueryParam("q")
                    @Parameter(
                            description = "Words said in the threads: all of them, \"a phrase\", or, -not",
                            example = "refund -gift")
                    @Nullable
                    String words,
            @QueryParam("sort") @DefaultValue("due") @Schema(enumeration = {"due", "priority", "newest"}) String sort,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context SecurityContext caller) {
        Actor actor = CaseCall.actor(caller);
        int size = number("limit", limit, 1, MOST);
        CaseSort order = sort(sort);
        CaseFilter filter = new CaseFilter(
                state == null ? null : state(state),
                queue,
                priority == null ? null : number("priority", priority, 1, 3),
                assignee,
                dueBefore == null ? null : Moments.read("due_before", dueBefore),
                words == null ? null : words(words),
                order,
                cursor == null ? null : Cursor.read(cursor, order),
                size + 1);
        Slice<Case> found = Slice.of(list.page(filter), size);
        return new Page(
                found.shown().stream().map(each -> CaseView.of(each, actor)).toList(),
                found.next(last -> Cursor.after(last, order)));
    }

    @GET
    @Path("/counts")
    @Operation(summary = "Open cases by queue and state")
    public Map<String, Map<String, Long>> counts() {
        return list.counts();
    }

    @GET
    @Path("/{id}")
    @Transactional
    @Operation(summary = "One case with its threads, replies and briefing")
    public RestResponse<CaseDetails> one(@PathParam("id") long id, @Context SecurityContext caller) {
        Case subject = cases.findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(404, "no-such-case", "there is no case " + id));
        CaseDetails details = new CaseDetails(
                CaseView.of(subject, CaseCall.actor(caller)),
                conversations.ofCase(id).stream()
                        .map(each -> CaseDetails.ConversationView.of(each, messages.of(each.id())))
                        .toList(),
                outbox.ofCase(id).stream()
                        .map(each -> DeliveryView.of(each, schedule.leavesAt(each)))
                        .toList(),
                notes.of(id));
        return RestResponse.ResponseBuilder.ok(details)
                .header(HttpHeaders.ETAG, ETags.of(subject.version()))
                .build();
    }

    private static CaseSort sort(String name) {
        return Arrays.stream(CaseSort.values())
                .filter(each -> each.label().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.badField("sort", "one of due, priority, newest, not " + name));
    }

    private static String words(String given) {
        if (given.isBlank() || given.length() > LONGEST_WORDS) {
            throw ProblemException.badField("q", "1 to " + LONGEST_WORDS + " characters");
        }
        return given;
    }

    private static CaseState state(String name) {
        try {
            return CaseState.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.badField("state", "one of waiting, claimed, snoozed, closed, not " + name);
        }
    }

    private static int number(String field, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // the same answer as for a number out of range
        }
        throw ProblemException.badField(field, "a number from " + least + " to " + most + ", not " + value);
    }
}
