package dev.firstline.personal;

import dev.firstline.mention.PersonalKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses, also those spelled out ("jo at gmail dot com"). A role's mailbox is nobody's: {@code support@…} stays. */
class EmailRule implements Rule {
    private static final Pattern PLAIN = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+"
            + "@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,6}\\.\\p{L}{2,24}(?![\\p{L}\\p{N}])");

    private static final Pattern SPELLED = Pattern.compile("(?i)(?<![\\p{L}\\p{N}._%+-])"
            + "[\\p{L}\\p{N}._%+-]{2,64}+(?:\\s(?:dot|punkt)\\s[\\p{L}\\p{N}]{1,30})?"
            + "\\s?(?:@|[(\\[]\\s?at\\s?[)\\]]|\\bat\\b)\\s?"
            + "(?:gmail|googlemail|yahoo|hotmail|outlook|icloud|proton|protonmail|aol|gmx|live|msn)"
            + "\\s?(?:\\.|[(\\[]\\s?dot\\s?[)\\]]|\\bdot\\b)\\s?(?:com|net|org|de|me|co\\.uk|fr)\\b");

    private static final Set<String> ROLES = Set.of(
            "support",
            "help",
            "info",
            "contact",
            "hello",
            "service",
            "services",
            "care",
            "sales",
            "press",
            "media",
            "feedback",
            "complaints",
            "refunds",
            "claims",
            "baggage",
            "orders",
            "returns",
            "noreply",
            "no-reply",
            "donotreply",
            "do-not-reply",
            "customerservice",
            "customer.service",
            "customer-service",
            "customercare",
            "customer.care",
            "customer-care",
            "customerrelations",
            "customer.relations",
            "enquiries",
            "inquiries",
            "office",
            "team",
            "admin",
            "security",
            "privacy",
            "abuse",
            "webmaster",
            "postmaster");

    @Override
    public List<PersonalSpan> find(Reading reading) {
        List<PersonalSpan> found = new ArrayList<>();
        for (Pattern pattern : List.of(PLAIN, SPELLED)) {
            Matcher matcher = pattern.matcher(reading.text());
            while (matcher.find()) {
                if (!ROLES.contains(mailbox(matcher.group()))) {
                    found.add(new PersonalSpan(PersonalKind.EMAIL, matcher.start(), matcher.end()));
                }
            }
        }
        return found;
    }

    private static String mailbox(String address) {
        int at = address.indexOf('@');
        return at < 0 ? "" : address.substring(0, at).toLowerCase(Locale.ROOT);
    }
}
