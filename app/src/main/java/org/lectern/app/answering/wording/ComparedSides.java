package org.lectern.app.answering.wording;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The two sides of a comparison, as a question names them: "What is the difference between whales and fish?"
///
/// @param japanese whether it was asked in Japanese
public record ComparedSides(String first, String second, boolean japanese) {
    private static final int MOST_WORDS = 8; // of a side
    private static final String END = "\\s*(?:[,;]\\s.*|\\s(?:in|according to|as described|for|when|with respect to|regarding|im|laut)\\s.*)?[?.!\\s]*$";
    private static final String DEGREE = "(?:\\p{L}+er|more|less|as|better|worse|older|bigger|larger|smaller|faster)";
    private static final List<Pattern> WAYS = Stream.of(
            "\\b(?:differences?|distinction|distinguish(?:es)?|comparison|contrast|similarit(?:y|ies)|common|choose|conflict|relation(?:ship)?)\\b.*?"
                    + "\\bbetween (.+?) and (?:between )?(.+?)" + END,
            "\\bdistinguish(?:es)? (.+?) from (.+?)" + END,
            "\\b(?:compare|contrast)s? (.+?) (?:with|to|and|against|versus|vs\\.?) (.+?)" + END,
            "\\bcomparison of (.+?) (?:with|to|and|against) (.+?)" + END,
            "\\bhow (?:do|does|did) (.+?) (?:differ|deviate) from (.+?)" + END,
            "\\bhow (?:do|does|did) (.+?) compare (?:with|to) (.+?)" + END,
            "\\bhow (?:do|did) (.+?) and (.+?) (?:differ|compare).*$",
            "\\b(?:is|are|was|were) (.+?) (?:any )?different from (.+?)" + END,
            "\\bwhat (?:do|did) (.+?) and (.+?) have in common.*$",
            "\\b(?:is|are|was|were|does|do|did) (.+?) (?:(?:much|far|any|really|even|significantly|have|has|cost|need|use|contain|run|work|get|make|perform) )?"
                    + DEGREE + "(?: \\p{L}+){0,3} (?:than|as) (.+?)" + END,
            "\\b(?:which|what|who)(?:'s| is| are|,)? .*?[,:–-] (.+?) or (.+?)" + END,
            "^(?:what about |and )?(.+?),? (?:vs\\.?|versus|compared (?:to|with)) (.+?)" + END,
            "\\bunterschied(?:e|en)? .*?zwischen (.+?) und (.+?)" + END,
            "\\bunterscheide(?:t|n) sich (.+?) (?:von|und) (.+?)" + END,
            "\\bvergleich(?:e|en)?(?: sie)? (.+?) (?:mit|und) (.+?)" + END,
            "\\b(?:ist|sind|war|waren) (.+?) \\p{L}+er als (.+?)" + END,
            "\\b(?:was|wer|welche[rs]?) .*?[,:–-] (.+?) oder (.+?)" + END,
            "\\bhaben (.+?) und (.+?) gemeinsam.*$",
            "(.+?)(?:と|および|及び)(.+?)(?:と)?(?:の|を|は|で|には|では)(?:違い|相違|比較|比べ|差|共通|どう違|何が違|どこが違|どちら).*$",
            "(.+?)(?:は|が)(.+?)と(?:どう違|何が違|どこが違|比べ).*$",
            "(.+?)と(.+?)(?:、|は|では|って)?(?:どっち|どちら).*$")
            .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)).toList();
    private static final Set<String> NO_SIDES = Set.of("it", "they", "them", "both", "the two", "this", "that", "these",
            "beide", "die beiden", "es", "sie", "二つ", "両方", "それ");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern PLAIN_WORD = Pattern.compile("(?:(?:the|an?|der|die|das)\\s+)?\\p{Ll}+",
            Pattern.UNICODE_CASE);

    /// The sides; empty where the question does not name two.
    public static Optional<ComparedSides> in(String question) {
        var japanese = JAPANESE.matcher(question).find();
        return WAYS.stream().map(way -> way.matcher(question.strip())).filter(Matcher::find)
                .map(found -> new ComparedSides(bare(found.group(1)), bare(found.group(2)), japanese))
                .filter(ComparedSides::areTwo).findFirst().map(ComparedSides::whole);
    }

    private static String bare(String side) {
        return side.replaceAll("(?i)^(?:the differences? between|both|between|either)\\s+", "")
                .replaceAll("^[\\s\"“”「」'、,]+|[\\s\"“”「」'、,?.!]+$", "");
    }

    private boolean areTwo() {
        return isSide(first) && isSide(second) && !first.equalsIgnoreCase(second);
    }

    private static boolean isSide(String side) {
        return !side.isBlank() && side.split("\\s+").length <= MOST_WORDS
                && !NO_SIDES.contains(side.toLowerCase(Locale.ROOT));
    }

    // "the basic" beside "the premium plan" is the basic plan
    private ComparedSides whole() {
        var words = second.split("\\s+");
        var last = words[words.length - 1];
        var named = words.length - (words[0].matches("(?i)the|an?|der|die|das") ? 1 : 0);
        return !japanese && PLAIN_WORD.matcher(first).matches() && first.contains(" ") && named == 2
                && last.equals(last.toLowerCase(Locale.ROOT))
                        ? new ComparedSides(first + " " + last, second, false)
                        : this;
    }

    /// What tells whether words name the first side.
    public NamedSide one() {
        return NamedSide.of(first, second);
    }

    /// The same of the second.
    public NamedSide other() {
        return NamedSide.of(second, first);
    }

    /// A question about one side alone.
    public String questionAbout(String side) {
        return japanese ? side + "とは何ですか。" : "What is " + side + "?";
    }
}
