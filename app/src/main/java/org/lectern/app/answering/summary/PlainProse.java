package org.lectern.app.answering.summary;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lectern.app.answering.language.TextLanguage;
import org.lectern.inference.api.text.Scripts;

/// Tells whole sentences of running text from everything else that stands in a document: headings, dialogue, formulas, references,
/// captions, legal lines.
final class PlainProse {
    private static final int LEAST_WORDS = 8;
    private static final int MOST_WORDS = 45;
    private static final int LEAST_UNSPACED = 18; // characters
    private static final int MOST_UNSPACED = 120;
    private static final double LETTERS = 0.85; // of what is no white space; punctuation and digits are the rest
    private static final double CAPITALS = 0.45; // of the words: more have titles and lists of names
    private static final double COMMON = 0.15; // of the words, of the common ones of the language
    private static final Pattern START = Pattern.compile("[\\p{Lu}\\p{Lo}].*", Pattern.DOTALL);
    private static final Pattern END = Pattern.compile(".*(?:[\\p{L}\\p{N})\\]%]\\s?[.]|。)", Pattern.DOTALL);
    private static final Pattern CUT = Pattern.compile(
            ".*(?:\\b(?:e\\.g|i\\.e|etc|vs|al|cf|Fig|No|Mr|Mrs|Dr|St|bzw|z\\. ?B|usw)\\.|\\.\\.)", Pattern.DOTALL);
    private static final Pattern SIGNS = Pattern
            .compile("[=<>{}|\\\\_^~#*/@•·…?!→←≤≥∑∫∞§\\u0000-\\u0008]|https?:|www\\.|[“”„«»‘「」『』]|\"");
    private static final Pattern REFERENCE = Pattern.compile(
            "\\bdoi\\b|\\bpp?\\. ?\\d|\\bISBN\\b|\\bISSN\\b|arXiv|\\b(?:19|20)\\d\\d\\)?\\. [A-Z].*\\d|et al\\.,? \\d{4}\\.|"
                    + "\\bvol\\. ?\\d|\\b\\d+\\(\\d+\\)|^\\p{Lu}\\p{Ll}+, \\p{Lu}\\.");
    private static final Pattern LEGAL = Pattern.compile(
            "(?i)copyright|©|all rights reserved|licen[cs]|project gutenberg|trademark|e-?mail|creative commons|"
                    + "\\bpermission\\b.*\\b(?:copy|use|redistribut)|without warrant|this e-?book|lizenz|urheberrecht|acknowledg|funded by|grant (?:no|number)|thank\\b|grateful");
    /// An English sentence without any of these is hardly one.
    private static final Pattern VERB = Pattern.compile(
            "(?iu)\\b(?:is|are|was|were|am|isn’t|aren’t|has|have|had|can|cannot|could|will|would|may|might|must|shall|should|do|does|did|"
                    + "(?:provid|defin|describ|includ|giv|mak|tak|us|represent|allow|requir|mean|becom|help|need|support|show|contain|specif|consist|let|work|com|go|say|lie|stand|follow|begin|"
                    + "end|appear|seem|remain|refer|offer|serv|cover|focus|aim|present|introduc|explain|discuss|argu|apply|appli|depend|involv|learn)(?:e|es|s|ies|y)?|"
                    + "came|went|saw|took|made|gave|found|said|thought|knew|stood|began|told|left|kept|fell|got|held|ran|wrote|sat|brought|felt|became|broke|drew|grew|led|lay|lost|met|"
                    + "paid|rose|sent|shot|spoke|struck|swam|threw|won)\\b|"
                    + "(?<!\\b(?:the|a|an|of|in|with|and|for|by|its|their|his|her|to)\\s)(?<!-|,\\s)\\b\\p{Ll}{2,}ed\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'-]*");

    private PlainProse() {}

    /// @param sentence without white space around it
    /// @param language that it is in
    static boolean is(String sentence, TextLanguage language) {
        if (!START.matcher(sentence).matches() || !END.matcher(sentence).matches() || CUT.matcher(sentence).matches()
                || SIGNS.matcher(sentence).find() || REFERENCE.matcher(sentence).find()
                || LEGAL.matcher(sentence).find()
                || !isBalanced(sentence) || (language == TextLanguage.ENGLISH && !VERB.matcher(sentence).find())) {
            return false;
        }
        return isUnspaced(sentence)
                ? sentence.length() >= LEAST_UNSPACED && sentence.length() <= MOST_UNSPACED
                : isWordy(sentence, language);
    }

    private static boolean isUnspaced(String sentence) {
        return 2 * sentence.codePoints().filter(Scripts::isUnspaced).count() > sentence.length();
    }

    private static boolean isWordy(String sentence, TextLanguage language) {
        var words = WORD.matcher(sentence).results().map(word -> word.group()).toList();
        var visible = sentence.chars().filter(c -> !Character.isWhitespace(c)).count();
        var letters = sentence.chars().filter(Character::isLetter).count();
        var capitals = words.stream().filter(word -> Character.isUpperCase(word.charAt(0))).count();
        var common = words.stream().filter(word -> language.isCommon(word.toLowerCase(Locale.ROOT))).count();
        var allowed = language == TextLanguage.GERMAN ? CAPITALS + 0.15 : CAPITALS;
        return words.size() >= LEAST_WORDS && words.size() <= MOST_WORDS && letters >= LETTERS * visible
                && capitals <= allowed * words.size()
                && (!language.hasCommonWords() || common >= COMMON * words.size());
    }

    private static boolean isBalanced(String sentence) {
        var depth = 0;
        for (var i = 0; i < sentence.length(); i++) {
            var c = sentence.charAt(i);
            depth += c == '(' || c == '[' || c == '（' ? 1 : c == ')' || c == ']' || c == '）' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }
}
