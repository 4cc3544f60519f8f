package dev.firstline.ingest;

import dev.firstline.mention.Mention;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what it was handed, and does what a test asks for. */
class FakeHandler implements MentionHandler {
    final List<String> handled = new CopyOnWriteArrayList<>();
    final List<String> revised = new CopyOnWriteArrayList<>();
    final List<String> gone = new CopyOnWriteArrayList<>();
    final List<String> failed = new CopyOnWriteArrayList<>();
    volatile Consumer<Mention> onHandle = mention -> {};
    volatile Consumer<Mention> onFailed = mention -> {};

    @Override
    public void handle(Mention mention) {
        onHandle.accept(mention);
        handled.add(mention.id().value());
    }

    @Override
    public void revised(Mention mention) {
        revised.add(mention.id().value());
    }

    @Override
    public void gone(Mention mention, String why) {
        gone.add(mention.id().value() + " " + why);
    }

    @Override
    public void failed(Mention mention, RuntimeException failure) {
        onFailed.accept(mention);
        failed.add(mention.id().value());
    }
}
