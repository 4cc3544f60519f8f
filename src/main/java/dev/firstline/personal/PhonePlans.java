package dev.firstline.personal;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** What the countries' numbering plans (ITU-T E.164) say of a number. */
class PhonePlans {
    private static final int MOST_TRIES = 20;
    private static final Set<PhoneNumberType> SERVICE = EnumSet.of(
            PhoneNumberType.TOLL_FREE,
            PhoneNumberType.PREMIUM_RATE,
            PhoneNumberType.SHARED_COST,
            PhoneNumberType.UAN,
            PhoneNumberType.VOICEMAIL);

    /** Toll-free, shared-cost and business-rate codes of +1, +44 and Australia, even if the rest of the number is not in use. */
    private static final Pattern SERVICE_CODE =
            Pattern.compile("(?:\\+?1[ .-]?)?\\(?(?:8(?:00|33|44|55|66|77|88)|900)\\)?[ .-]\\d{3}[ .-]?\\d{4}"
                    + "|(?:\\+44 ?\\(?0?\\)?|0)(?:30[036]|3[347]\\d|500|8[047]\\d|9[01]\\d).*|1[38]00 \\d{3} \\d{3}");

    /** Also numbers that no plan has given out, as long as they are written in groups as people write them there. */
    private static final Map<String, Pattern> WRITTEN_AT_HOME = Map.of(
            "US", Pattern.compile("(?:1[ .-])?\\(?[2-7]\\d{2}\\)?[ .-]{1,2}\\d{3}[ .-]\\d{4}"),
            "GB",
                    Pattern.compile(
                            "07\\d{3}[ -]?\\d{3}[ -]?\\d{3}|\\(?0(?:1\\d{2,4}|2\\d{1,2})\\)?[ -]?\\d{3,4}[ -]\\d{3,4}"));

    /** As most countries write theirs at home: a nought for the trunk, then groups. */
    private static final Pattern TRUNK = Pattern.compile(
            "(?=(?:\\D*\\d){9,11}$)\\(?0[1-9]\\d{0,3}\\)?(?:[ ./-](?=.*\\d{3})\\d{2,8}(?:[ .-]\\d{2,4}){0,4}|(?<=0\\d)(?:[ .-]\\d{2}){4})");

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final List<String> regions;

    PhonePlans(List<String> regions) {
        this.regions = List.copyOf(regions);
    }

    boolean isService(String chunk) {
        return SERVICE_CODE.matcher(chunk).matches()
                || knownIn(chunk).stream().anyMatch(match -> SERVICE.contains(plans.getNumberType(match.number())));
    }

    /** The numbers in a text, by the first region that knows any. */
    List<PhoneNumberMatch> knownIn(String chunk) {
        for (String region : regions) {
            List<PhoneNumberMatch> known = new ArrayList<>();
            plans.findNumbers(chunk, region, Leniency.VALID, MOST_TRIES).forEach(known::add);
            if (!known.isEmpty()) {
                return known;
            }
        }
        return List.of();
    }

    boolean isWrittenAsAtHome(String chunk) {
        return TRUNK.matcher(chunk).matches()
                || regions.stream()
                        .map(WRITTEN_AT_HOME::get)
                        .filter(Objects::nonNull)
                        .anyMatch(pattern -> pattern.matcher(chunk).matches());
    }
}
