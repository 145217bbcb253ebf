package org.lectern.inference.ranking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.WholeWords;

/// Words of a text as the smallest phrase that stands by itself: numbers with their sign and unit, names with what belongs to them,
/// without a comma, bracket or quotation mark that has no partner.
final class WholePhrases {
    private static final String SIGNS = "$€£¥₹#§";
    private static final Pattern UNIT = Pattern
            .compile("\\G(?:[%‰°′″]|\\s?(?:°[CF]|per ?cent|percent|Prozent|%|(?:hundred|thousand|million|billion|"
                    + "trillion|Millionen|Milliarden|Mio\\.|Mrd\\.)(?:\\s(?:people|dollars|euros?|pounds|tons|tonnes|years))?|dollars|euros?|Euro|pounds|"
                    + "cents|francs|marks|miles|mi|yards|feet|foot|ft|inch(?:es)?|kilomet(?:re|er)s?|km/h|km²|km2|km|met(?:re|er)s?|cm|mm|m²|m|"
                    + "hectares?|acres?|kilograms?|kilos?|kg|grams?|mg|g|tons?|tonnes|lit(?:re|er)s?|ml|l|mph|kWh?|MW|GW|Hz|kHz|MHz|GHz|[kKMGT]i?B|bytes?|bits?|"
                    + "seconds?|ms|minutes?|hours?|days?|weeks?|months?|years?|centuries|century|decades?|Sekunden|Minuten|Stunden|Tagen?|Wochen|Monaten?|"
                    + "Jahren?|Uhr|o’clock|o'clock|[ap]\\.?m\\.?|BC|BCE|AD|CE|points?|degrees?)(?![\\p{L}\\p{N}]))");
    private static final Pattern NUMBER_GOES_ON = Pattern.compile("\\G(?:[.,:]\\p{N}+|[-–/]\\p{N}+)+");
    private static final Pattern SUFFIX = Pattern
            .compile("\\G,? (?:Jr|Sr|Esq|Ph\\.?D|M\\.?D)\\b\\.?|\\G,? (?:II|III|IV)\\b");
    private static final Pattern ENDS_BADLY = Pattern.compile("[\\s,;:—–\\-(\\[„“«]+$");
    private static final Pattern BEGINS_BADLY = Pattern.compile("^(?:[\\s,;:—–)\\]”»!?]|\\.(?=\\s))+");
    private static final Pattern SENTENCE_END = Pattern.compile("[^\\s.].*[^.\\s]{4}[.!?]$", Pattern.DOTALL);
    private static final String[] PAIRS = {"()", "[]", "“”", "„“", "«»", "\"\""};

    private WholePhrases() {}

    /// The range, longer or shorter by what belongs to its words and what does not.
    static TextRange around(String text, TextRange range) {
        TextRange words = WholeWords.around(text, range);
        TextRange bare = bare(text, words);
        return bare.length() == 0 ? words : suffixed(text, counted(text, bare));
    }

    // without signs at its ends that belong to what stands before and behind
    private static TextRange bare(String text, TextRange range) {
        String words = range.of(text);
        Matcher begin = BEGINS_BADLY.matcher(words);
        int start = begin.find() ? begin.end() : 0;
        Matcher badly = ENDS_BADLY.matcher(words);
        int end = badly.find(start) ? badly.start() : words.length();
        if (end > start && SENTENCE_END.matcher(words.substring(start, end)).matches()
                && !words.substring(start, end - 1)
                        .contains(". ")) {
            end--;
        }
        TextRange stripped = new TextRange(range.start() + start, range.start() + Math.max(start, end));
        return paired(text, stripped);
    }

    private static TextRange paired(String text, TextRange range) {
        String words = range.of(text);
        for (String pair : PAIRS) {
            char open = pair.charAt(0);
            char close = pair.charAt(1);
            long opened = words.chars().filter(c -> c == open).count();
            long closed = words.chars().filter(c -> c == close).count();
            boolean lonely = open == close ? opened % 2 == 1 : opened != closed;
            if (!lonely || words.length() < 2) {
                continue;
            }
            if (words.charAt(0) == open) {
                return paired(text, new TextRange(range.start() + 1, range.end()));
            }
            if (words.charAt(words.length() - 1) == close) {
                return paired(text, new TextRange(range.start(), range.end() - 1));
            }
        }
        return range;
    }

    private static TextRange counted(String text, TextRange range) {
        int start = range.start();
        int end = range.end();
        if (isDigit(text, end - 1)) {
            end = behind(NUMBER_GOES_ON, text, end);
            end = behind(UNIT, text, end);
        }
        if (isDigit(text, start)) {
            while (start > 1 && ".,".indexOf(text.charAt(start - 1)) >= 0 && isDigit(text, start - 2)) {
                start = WholeWords.around(text, new TextRange(start - 2, start - 1)).start();
            }
            if (start > 0 && SIGNS.indexOf(text.charAt(start - 1)) >= 0) {
                start--;
            }
        }
        return new TextRange(start, end);
    }

    private static TextRange suffixed(String text, TextRange range) {
        return Character.isUpperCase(text.charAt(range.start()))
                ? new TextRange(range.start(), behind(SUFFIX, text, range.end()))
                : range;
    }

    private static boolean isDigit(String text, int place) {
        return place >= 0 && place < text.length() && Character.isDigit(text.charAt(place));
    }

    private static int behind(Pattern pattern, String text, int place) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(place) ? matcher.end() : place;
    }
}
