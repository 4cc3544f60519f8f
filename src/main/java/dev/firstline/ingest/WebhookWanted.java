package dev.firstline.ingest;

/** Whether X should send mentions by itself; implemented by the X client. */
public interface WebhookWanted {
    boolean wanted();
}
