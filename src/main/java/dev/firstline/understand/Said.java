package dev.firstline.understand;

import java.util.regex.Pattern;

/** How much a text says, before anybody asks what. */
enum Said {
    /** Handles, links and masks at most: nothing to understand, nothing to miss. */
    NOTHING,
    /** Marks or digits, such as {@code ((((} or {@code ???}: no model knows what they mean. */
    MARKS,
    /** Letters or pictures. */
    SOMETHING;

    private static final int FIRST_EMOJI = 0x1F000;
    private static final Pattern NO_WORD = Pattern.compile("https?://\\S*|[@#]\\w+|\\[[a-z]+(?:-[a-z]+){0,3}\\]");

    /** Pictures made of marks: {@code :-)}, {@code <3}. */
    private static final Pattern EMOTICON = Pattern.compile("[:;=]-?[()/|*]|<3");

    static Said in(String text) {
        String rest = NO_WORD.matcher(text).replaceAll(" ");
        boolean something = EMOTICON.matcher(rest).find()
                || rest.codePoints()
                        .anyMatch(c -> Character.isLetter(c)
                                || Character.getType(c) == Character.OTHER_SYMBOL
                                || c >= FIRST_EMOJI);
        return something ? SOMETHING : rest.codePoints().anyMatch(Said::isMark) ? MARKS : NOTHING;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return !Character.isWhitespace(c)
                && type != Character.SPACE_SEPARATOR
                && type != Character.FORMAT
                && type != Character.CONTROL
                && type != Character.SURROGATE;
    }
}
