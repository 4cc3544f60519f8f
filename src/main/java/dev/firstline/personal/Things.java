package dev.firstline.personal;

import java.util.regex.Pattern;

/** Words that make the number behind them the number of a thing, which is nobody's: "serial no. 4539148803436467". */
final class Things {
    private static final int LOOK_BACK = 40;
    private static final Pattern THING =
            Pattern.compile("(?i)\\b(?:items?|models?|skus?|products?|articles?|upc|ean|gtin|mpn|plu|isbn|issn|asin"
                    + "|serials?|imei|meid|iccid|mac|vin|barcodes?|parts?|style|flights?|scores?|version|build|batch|lot|firmware"
                    + "|patent|errors?|err|lottery|raffle|lat|lon|long)\\b[^\\p{L}\\p{N}]{0,4}"
                    + "(?:(?:numbers?|no|num|code|id|is|nr|was|says)[^\\p{L}\\p{N}]{1,4}){0,3}$");

    private Things() {}

    /** Whether what starts at an offset is said to be the number of a thing. */
    static boolean before(Reading reading, int offset) {
        return THING.matcher(reading.tailBefore(offset, LOOK_BACK)).find();
    }
}
