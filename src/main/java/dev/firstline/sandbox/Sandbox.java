package dev.firstline.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sandbox: its ledger and everything that serves it, put together from its options. */
final class Sandbox implements AutoCloseable {
    private final @Nullable LedgerFile file;
    private final XApi xApi;
    private final ControlApi controlApi;

    private Sandbox(@Nullable LedgerFile file, XApi xApi, ControlApi controlApi) {
        this.file = file;
        this.xApi = xApi;
        this.controlApi = controlApi;
    }

    /** @throws IllegalStateException when the ledger file is in use or damaged */
    static Sandbox open(SandboxOptions options) {
        var clock = options.clock();
        var file = options.ledgerFile() == null ? null : LedgerFile.open(options.ledgerFile());
        var ledger = file == null ? new Ledger(clock, List.of(), line -> {}) : new Ledger(clock, file.kept(), file);
        var brand = ledger.account(SandboxCredentials.BRAND_ID, options.brandUsername(), options.brandName());
        var views = new Views(ledger);
        var composer = new Composer(ledger);
        var faults = new Faults();
        var writes = new Writes(
                ledger,
                views,
                brand,
                composer,
                new Summons(ledger, options.implicitMentionSummons()),
                new Duplicates(ledger, clock),
                faults);
        var xApi = new XApi(
                new Gatekeeper(clock),
                new RateLimits(clock, options.limits()),
                brand,
                new Reads(ledger, views),
                new Search(ledger, views, clock),
                writes);
        var customers = new Customers(ledger, composer, brand);
        var demoDay = new DemoDay(DemoScript.load(), customers, ledger, brand, clock);
        return new Sandbox(file, xApi, new ControlApi(options, ledger, brand, customers, faults, demoDay));
    }

    XApi xApi() {
        return xApi;
    }

    ControlApi controlApi() {
        return controlApi;
    }

    @Override
    public void close() {
        controlApi.close();
        if (file != null) {
            try {
                file.close();
            } catch (IOException broken) {
                throw new UncheckedIOException("ledger file cannot be closed", broken);
            }
        }
    }
}
