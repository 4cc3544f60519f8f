package dev.firstline.queue;

/** Short codes that people give as a reason. */
final class Codes {
    static final String MUST_BE = "a kebab-case code of at most 40 characters";

    private Codes() {}

    static boolean isCode(String word) {
        return word.length() <= 40 && word.matches("[a-z0-9]+(-[a-z0-9]+){0,6}");
    }
}
