package dev.firstline.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The summary with what X charged for and what it still allows. */
record Report(
        @JsonUnwrapped Summary summary,

        @Schema(description = "Of all UTC days that the span touches")
        Cost cost,

        @Schema(description = "As it stands now, whatever the span")
        List<AllowanceView> budget) {}
