package dev.firstline.act;

/** Who takes over when a bot reply will not leave; implemented by the pipeline. */
public interface StoppedReplies {
    /**
     * The mention goes to people. Called inside a transaction; when it throws, it is called again later.
     *
     * @param delivery a bot reply in state REFUSED or CANCELLED, with its reason
     */
    void handOff(Delivery delivery);
}
