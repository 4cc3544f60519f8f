package dev.firstline.cases;

import java.util.List;

/**
 * What an agent works.
 *
 * @param queues the queues they claim from; empty means all
 * @param most   how many cases they may hold at once
 */
public record Desk(List<String> queues, int most) {
    public Desk {
        queues = List.copyOf(queues);
    }

    boolean works(String queue) {
        return queues.isEmpty() || queues.contains(queue);
    }
}
