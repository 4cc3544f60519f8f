package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passwords, PINs, one-time codes and card security codes behind the word for them. A password that could be a plain word counts
 * only where it is quoted or ends a clause: "my password is wrong" shows none.
 */
class CredentialRule implements Rule {
    private static final String START = "(?iu)(?<![\\p{L}\\p{N}])";
    private static final String IS =
            "(?: ?[:=(#-] ?| (?:is|was|its|it's|are|ist|lautet|es|est|é|è|som)[: ]{1,2}| )[\"'“(]?";
    private static final String END = "(?![\\p{L}\\p{N}]|[.,:/-]\\d|%)";

    /** A "pin code" is a postcode in India. */
    private static final Pattern PIN = Pattern.compile(START + "(?<!drop )(?:pin|geheimzahl)(?: (?:number|no|nr|num))?"
            + IS + "(?<secret>\\d{4,8})" + END + "(?! ?(?:digits?|times|people|pins|tries))");

    private static final Pattern SECURITY_CODE = Pattern.compile(
            START + "(?:cvc2?|cvv2?|csc|cvn|security (?:code|number)|card verification (?:code|number|value))"
                    + "(?: (?:number|no|code|on the back))?" + IS + "(?<secret>\\d{3,4})" + END);

    private static final Pattern ONE_TIME = Pattern.compile(START
            + "(?:otp|one[- ]time (?:code|password|passcode|pin)|passcode|(?:verification|login|log-in|sign-in|auth\\w*|2fa|tan|sms|security) code)"
            + "(?: (?:number|no|you sent(?: me)?|i got))?" + IS + "(?<secret>\\d{4,8}|\\d{3}[ -]\\d{3})" + END);

    private static final String PASSWORD_WORD = START
            + "(?<!wi-?fi.{0,12})(?:pass ?word|passwd|pass ?phrase|pwd|pw|passwort|kennwort|contraseña|mot de passe|senha|wachtwoord)";

    /** With a digit or sign in it; behind a link word or as a word of its own. */
    private static final Pattern PASSWORD = Pattern.compile(PASSWORD_WORD
            + "(?: (?:for|to|on) (?:my|the|your|this) \\p{L}{2,20}(?: \\p{L}{2,20})?)?" + IS
            + "(?<secret>(?=[^\\s]*\\p{L})(?=[^\\s]*[\\p{N}!$%^&*#_+=])[^\\s\"'”,;)]{4,40}(?<![.?,]))");

    /** All letters: quoted, or behind "is" at the end of a clause and no word that people say of passwords. */
    private static final Pattern QUOTED_PASSWORD = Pattern.compile(
            PASSWORD_WORD + "(?: (?:is|was|ist|es|est|é))?[: ]{1,2}[\"'“](?<secret>[^\"'”\\[]{4,40})[\"'”]");

    private static final Pattern PLAIN_PASSWORD = Pattern.compile(
            PASSWORD_WORD
                    + "(?: (?:is|was|ist|es|est|é):? | ?[:=] ?)(?<secret>\\p{L}{5,30})(?= *(?:$|[.,;!\\n]| (?:and|but|please|pls)\\b))");
    private static final Pattern SAID_OF_PASSWORDS = Pattern.compile(
            ".*(?:ed|ing|able|ible)|wrong|right|correct|incorrect|invalid|broken|stuck|strong|known|useless|unsafe|secure|insecure|falsch|richtig|incorrecto|incorrecta|incorrecte|errata|unknown|gone|weg|ungültig");

    private static final List<Pattern> FORMS = List.of(PIN, SECURITY_CODE, ONE_TIME, PASSWORD, QUOTED_PASSWORD);

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (Pattern form : FORMS) {
            for (Matcher secret = form.matcher(reading.text()); secret.find(); ) {
                add(found, secret.start("secret"), secret.end("secret"));
            }
        }
        for (Matcher secret = PLAIN_PASSWORD.matcher(reading.text()); secret.find(); ) {
            String word = secret.group("secret").toLowerCase(Locale.ROOT);
            if (!FullName.isWord(word) && !SAID_OF_PASSWORDS.matcher(word).matches()) {
                add(found, secret.start("secret"), secret.end("secret"));
            }
        }
        return found;
    }

    private static void add(List<PersonalSpan> found, int start, int end) {
        found.add(new PersonalSpan(PersonalKind.CREDENTIAL, start, end));
    }
}
