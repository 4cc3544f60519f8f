package dev.firstline.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Faults and switches, as the control API takes and shows them. What a call leaves out stays as it is. */
final class FaultControl {
    private static final int LONGEST_MILLIS = 600_000;
    private static final int LONGEST_SKEW_SECONDS = 86_400;
    private static final Set<Integer> CREDIT_STATUS = Set.of(402, 403, 429);

    private final Faults faults;
    private final Switches switches;
    private final SkewedClock clock;

    FaultControl(Faults faults, Switches switches, SkewedClock clock) {
        this.faults = faults;
        this.switches = switches;
        this.clock = clock;
    }

    /** Takes nothing when anything in it is wrong. */
    ObjectNode setFaults(JsonNode json) {
        var next = json.has("next") ? next(json.path("next")) : null;
        var standing = json.has("standing") ? standing(json.path("standing")) : null;
        var skew = json.has("clock_skew_seconds") ? whole(json, "clock_skew_seconds", LONGEST_SKEW_SECONDS, 0) : null;
        if (json.has("seed")) {
            if (!json.path("seed").isIntegralNumber()) {
                throw new BadRequest("seed", "use a whole number");
            }
            faults.seed(json.path("seed").asLong());
        }
        if (next != null) {
            faults.next(next);
        }
        if (standing != null) {
            faults.standing(standing);
        }
        if (skew != null) {
            clock.skew(Duration.ofSeconds(skew));
        }
        return faults().put("set", next == null ? 0 : next.size());
    }

    ObjectNode faults() {
        var view = Json.object().put("clock_skew_seconds", clock.skew().toSeconds());
        var known = view.putArray("known");
        for (var fault : Fault.values()) {
            known.add(fault.wire());
        }
        var next = view.putArray("next");
        faults.next().forEach(fault -> next.add(fault.wire()));
        var standing = view.putArray("standing");
        faults.standing().forEach(fault -> standing.add(view(fault)));
        var struck = view.putObject("struck");
        faults.struck().forEach((fault, times) -> struck.put(fault.wire(), times));
        return view;
    }

    ObjectNode setSwitches(JsonNode json) {
        var limits = json.has("limits") ? limits(json.path("limits").asText("")) : switches.limits();
        var implicit = json.path("implicit_mention_summons");
        if (!implicit.isMissingNode() && !implicit.isBoolean()) {
            throw new BadRequest("implicit_mention_summons", "use true or false");
        }
        switches.limits(limits);
        switches.implicitMentionSummons(implicit.asBoolean(switches.implicitMentionSummons()));
        return switches();
    }

    ObjectNode switches() {
        return Json.object()
                .put("limits", switches.limits().name().toLowerCase(Locale.ROOT))
                .put("implicit_mention_summons", switches.implicitMentionSummons());
    }

    private static List<Fault> next(JsonNode names) {
        var wanted = new ArrayList<Fault>();
        for (var name : names) {
            var fault = fault("next", name.asText(""));
            if (fault.place() == Fault.Place.EVENT) {
                throw new BadRequest("next", fault.wire() + " concerns webhook events; order it as standing");
            }
            wanted.add(fault);
        }
        return wanted;
    }

    private static List<StandingFault> standing(JsonNode list) {
        var wanted = new ArrayList<StandingFault>();
        for (var json : list) {
            var fault = fault("standing", json.path("fault").asText(""));
            double probability = json.path("probability").asDouble(1);
            if (!(probability >= 0 && probability <= 1)) {
                throw new BadRequest("probability", "use a number from 0 to 1");
            }
            int status = whole(json, "status", Integer.MAX_VALUE, StandingFault.USUAL_STATUS);
            if (!CREDIT_STATUS.contains(status)) {
                throw new BadRequest("status", "use 402, 403 or 429");
            }
            int millis = whole(json, "millis", LONGEST_MILLIS, StandingFault.USUAL_MILLIS);
            if (millis < 0) {
                throw new BadRequest("millis", "use a whole number of 0 or more");
            }
            wanted.add(new StandingFault(
                    fault,
                    probability,
                    json.has("endpoints") ? endpoints(json.path("endpoints")) : fault.usual(),
                    millis,
                    status,
                    times(json)));
        }
        return wanted;
    }

    private static int times(JsonNode json) {
        int times = whole(json, "times", Integer.MAX_VALUE, StandingFault.ALWAYS);
        if (json.has("times") && times < 0) {
            throw new BadRequest("times", "use a whole number of 0 or more");
        }
        return times;
    }

    private static Set<Endpoint> endpoints(JsonNode names) {
        var wanted = new LinkedHashSet<Endpoint>();
        names.forEach(name -> wanted.add(Endpoint.find(name.asText(""))
                .orElseThrow(() -> new BadRequest("endpoints", "there is no endpoint '" + name.asText("") + "'"))));
        return wanted;
    }

    private static Fault fault(String field, String name) {
        return Fault.find(name).orElseThrow(() -> new BadRequest(field, "use " + Fault.names()));
    }

    /** A whole number of at most so much, either way. */
    private static int whole(JsonNode json, String name, int most, int otherwise) {
        var value = json.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || Math.abs((long) value.intValue()) > most) {
            throw new BadRequest(name, "use a whole number of at most " + most);
        }
        return value.intValue();
    }

    private static Limits limits(String name) {
        return switch (name) {
            case "real" -> Limits.REAL;
            case "lifted" -> Limits.LIFTED;
            default -> throw new BadRequest("limits", "use real or lifted");
        };
    }

    private static ObjectNode view(StandingFault fault) {
        var view = Json.object()
                .put("fault", fault.fault().wire())
                .put("probability", fault.probability())
                .put("millis", fault.millis());
        if (fault.fault() == Fault.CREDITS_EXHAUSTED) {
            view.put("status", fault.status());
        }
        if (fault.isCounted()) {
            view.put("times", fault.times());
        }
        var endpoints = view.putArray("endpoints");
        fault.endpoints().stream().sorted().forEach(endpoint -> endpoints.add(endpoint.wire()));
        return view;
    }
}
