package dev.firstline.act;

/** Who speaks. */
public enum Sender {
    BOT,
    AGENT
}
