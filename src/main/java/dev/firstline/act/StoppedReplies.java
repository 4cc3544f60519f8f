package dev.firstline.act;

/** Who takes over when a reply will not leave; implemented by the pipeline. */
public interface StoppedReplies {
    /**
     * The mention goes to people, or back to them. Called inside a transaction; when it throws, it is called again later.
     *
     * @param delivery a reply of the bot or an agent in state REFUSED or CANCELLED, with its reason
     */
    void handOff(Delivery delivery);

    /**
     * A post was wrong and is taken off X: the mention goes to people, who may answer it. Called inside a transaction that holds
     * the delivery's row.
     */
    void answerInstead(Delivery delivery);
}
