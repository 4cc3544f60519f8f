package dev.firstline.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstline.intent.FeedSchema.FieldType;
import dev.firstline.web.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Checks a field's value against its type. */
final class FieldCheck {
    private static final int LONGEST_TEXT = 200;
    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,9})?");

    private FieldCheck() {}

    /**
     * The value as text.
     *
     * @throws ProblemException 400 naming the field
     */
    static String text(String field, FieldType type, JsonNode value) {
        boolean number = type == FieldType.NUMBER && value.isNumber();
        if (!value.isTextual() && !number) {
            throw ProblemException.badField(field, "must be " + expected(type));
        }
        String text = value.asText().strip();
        if (!fits(type, text)) {
            throw ProblemException.badField(field, "must be " + expected(type));
        }
        return text;
    }

    private static boolean fits(FieldType type, String text) {
        return switch (type) {
            case TEXT ->
                !text.isEmpty()
                        && text.length() <= LONGEST_TEXT
                        && text.codePoints().noneMatch(FieldCheck::unprintable);
            case TIME -> TIME.matcher(text).matches();
            case DATE -> isDate(text);
            case NUMBER -> NUMBER.matcher(text).matches();
        };
    }

    private static boolean unprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).getYear() < 10_000;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String expected(FieldType type) {
        return switch (type) {
            case TEXT -> "a text of 1 to " + LONGEST_TEXT + " characters without control characters";
            case TIME -> "a time HH:mm";
            case DATE -> "a date YYYY-MM-DD";
            case NUMBER -> "a decimal number";
        };
    }
}
