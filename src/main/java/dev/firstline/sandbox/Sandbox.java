package dev.firstline.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sandbox: its books and everything that serves them, put together from its options. */
final class Sandbox implements AutoCloseable {
    private final @Nullable LedgerFile file;
    private final SkewedClock clock;

    private final Journal journal;
    private final Snowflakes ids;
    private final Ledger ledger;
    private final Messages messages;
    private final Webhooks webhooks;
    private final Subscriptions subscriptions;
    private final Tokens tokens;
    private final SandboxUser brand;

    private final Switches switches;
    private final Faults faults = new Faults();
    private final DeliveryCounts counts = new DeliveryCounts();
    private final Views views;
    private final Activity activity;
    private final Courier courier;
    private final Dispatch dispatch;
    private final Challenge challenge;
    private final WebhookCheck check;
    private final DemoControl demo;
    private final Composer composer;
    private final Customers customers;

    private Sandbox(SandboxOptions options, @Nullable LedgerFile file, List<LedgerLine> kept) {
        this.file = file;
        clock = new SkewedClock(options.clock());
        journal = file == null ? Journal.inMemory() : new Journal(file);
        ids = new Snowflakes(clock);
        ledger = new Ledger(clock, ids, journal);
        messages = new Messages(clock, ids, journal);
        webhooks = new Webhooks(clock, ids, journal);
        subscriptions = new Subscriptions(clock, ids, journal);
        tokens = new Tokens(clock, journal);
        journal.repeat(kept);
        brand = ledger.account(SandboxCredentials.BRAND_ID, options.brandUsername(), options.brandName());

        switches = new Switches(options.limits(), options.implicitMentionSummons());
        views = new Views(ledger);
        activity = new Activity(ledger, subscriptions, clock);
        var client = new WebhookClient(options.delivery().timeout());
        courier = new Courier(webhooks, client, options.delivery(), counts);
        dispatch = new Dispatch(activity, new EventView(ledger, views), courier, faults, counts);
        challenge = new Challenge(client);
        check = new WebhookCheck(webhooks, challenge, clock);
        composer = new Composer(ledger);
        customers = new Customers(ledger, composer, brand);
        demo = new DemoControl(new DemoDay(DemoScript.load(), customers, ledger, brand, clock));
        journal.tell(dispatch::heard);
        courier.repeat(check::checkAll, options.delivery().checkEvery());
    }

    /** @throws IllegalStateException when the ledger file is in use or damaged */
    static Sandbox open(SandboxOptions options) {
        var path = options.ledgerFile();
        if (path == null) {
            return new Sandbox(options, null, List.of());
        }
        var opened = LedgerFile.open(path);
        return new Sandbox(options, opened, opened.kept());
    }

    XApi xApi() {
        var door = new Door(clock, new Gatekeeper(clock, tokens), new RateLimits(clock, switches), faults);
        var writes = new Writes(
                ledger, views, brand, composer, new Summons(ledger, switches), new Duplicates(ledger, clock));
        return new XApi(
                door,
                new UserReads(ledger),
                new Reads(ledger, views),
                new Search(ledger, views, clock),
                writes,
                new DirectMessages(messages, ledger, brand, clock),
                new WebhookCalls(webhooks, subscriptions, challenge, check),
                new EventReplay(webhooks, activity, dispatch, courier, ids, switches, clock),
                new SubscriptionCalls(subscriptions, webhooks, brand),
                new TokenCalls(tokens));
    }

    ControlApi controlApi() {
        var view = new ControlView(ledger, brand);
        var webhookControl = new WebhookControl(webhooks, subscriptions, check, counts);
        return new ControlApi(
                ledger,
                customers,
                new PeopleControl(ledger, messages, view),
                new FaultControl(faults, switches, clock),
                webhookControl,
                demo,
                view,
                new LedgerDump(ledger, messages, webhookControl, view));
    }

    @Override
    public void close() {
        demo.close();
        courier.close();
        if (file != null) {
            try {
                file.close();
            } catch (IOException broken) {
                throw new UncheckedIOException("ledger file cannot be closed", broken);
            }
        }
    }
}
