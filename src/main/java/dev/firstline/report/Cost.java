package dev.firstline.report;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What calls to X cost by its price list: an estimate, X's own bill counts. Amounts are decimal strings. */
@Schema(name = "Cost")
record Cost(
        String currency,
        @Schema(examples = "1.235") String total,

        @Schema(description = "What is charged for → how many and how much, the dearest first")
        Map<String, Rule> rules) {
    @Schema(name = "CostRule")
    record Rule(long count, @Schema(examples = "0.03") String amount) {}
}
