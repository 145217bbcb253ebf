package org.lectern.app.answering.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.app.answering.followup.grammar.Lexicon;
import org.lectern.app.answering.followup.grammar.Word;

/// Nouns and question words of German questions and answers.
final class GermanWords {
    private static final Set<String> ASKING = Set
            .of(("wer wen wem wessen was wann wo wohin woher womit wodurch wofür wovon woran worauf worin "
                    + "woraus wozu wovor worüber warum wieso weshalb wie welche welcher welches welchen welchem inwiefern")
                    .split(" "));
    private static final Set<String> PREPOSITIONS = Set
            .of(("in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über "
                    + "um unter von vom vor zu zum zur zwischen ab innerhalb außerhalb während wegen laut hinter neben")
                    .split(" "));
    private static final Set<String> VERBS = Set
            .of(("ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte "
                    + "darf dürfen muss müssen musste soll sollte will wollte gibt gab heißt hieß kostet gilt liegt lag steht stand starb lebte "
                    + "spielt kommt kam geht ging macht machte fährt fuhr passt lässt bin bist habe").split(" "));
    private static final String NAMES = "(?:\\p{Lu}[\\p{L}\\p{N}.’'-]*|\\d[\\d.,]*)(?: (?:von |van |de |und |zu )?\\p{Lu}[\\p{L}\\p{N}’'-]*)*";
    private static final Pattern NOUN = Pattern
            .compile("(?U)(?:(\\p{L}+) )??(?:\\b((?i:der|die|das|den|dem|des|ein|eine|einen|einem|einer|"
                    + "seine?[nmrs]?|ihre?[nmrs]?|dieser?|diese[nms])) ((?:\\p{Ll}+(?:e|en|er|es|em) ){0,2}" + NAMES
                    + ")|\\b(" + NAMES + "))");

    /// A noun with what belongs to it.
    ///
    /// @param preposition before it, "" where there is none
    /// @param article "" where there is none
    /// @param noun the rest: "rote Lampe"
    record Noun(String preposition, String article, String noun, int start, int end) {
        String text() {
            return article.isEmpty() ? noun : article + " " + noun;
        }

        boolean isNumber() {
            return noun.matches("\\d[\\d.,]*");
        }

        /// "m", "f" or "n", "" where it cannot be told; "p" for several.
        String gender() {
            String first = noun.split(" ")[0].toLowerCase(Locale.ROOT);
            if (noun.contains(" und ")) {
                return "p";
            }
            if (first.equals("frau") || Lexicon.isFemaleName(first)) {
                return "f";
            }
            if (first.equals("herr") || first.equals("herrn") || Lexicon.isMaleName(first)) {
                return "m";
            }
            return switch (article.toLowerCase(Locale.ROOT)) {
                case "der", "den", "einen" -> "m";
                case "dem", "einem", "ein", "des" -> "mn";
                case "die", "eine" -> "fp";
                case "einer" -> "f";
                case "das" -> "n";
                default -> "";
            };
        }
    }

    private GermanWords() {}

    /// @param asks whether it is a question, whose first word is no noun
    static List<Noun> nouns(String text, boolean asks) {
        var nouns = new ArrayList<Noun>();
        var noun = NOUN.matcher(text);
        int from = 0;
        while (noun.find(from)) {
            int place = noun.group(4) == null ? noun.start(3) : noun.start(4);
            String words = noun.group(4) == null ? noun.group(3) : noun.group(4);
            if (place == 0 && (asks || isForm(words))) {
                from = words.indexOf(' ') < 0 ? noun.end() : words.indexOf(' ');
                continue;
            }
            String before = Optional.ofNullable(noun.group(1)).orElse("").toLowerCase(Locale.ROOT);
            String article = Optional.ofNullable(noun.group(2)).orElse("").toLowerCase(Locale.ROOT);
            boolean preposition = PREPOSITIONS.contains(before);
            int start = preposition ? noun.start(1) : article.isEmpty() ? place : noun.start(2);
            nouns.add(new Noun(preposition ? before : "", article, words, start, noun.end()));
            from = noun.end();
        }
        return nouns;
    }

    // a word with a capital only because it is the first
    private static boolean isForm(String words) {
        String first = words.split(" ")[0].toLowerCase(Locale.ROOT);
        return ASKING.contains(first) || PREPOSITIONS.contains(first) || VERBS.contains(first)
                || first.matches("ja|nein|und|nur|etwa|mindestens");
    }

    static boolean isAsking(String low) {
        return ASKING.contains(low);
    }

    /// Whether a question begins with a question word, be it after a preposition.
    static boolean asks(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT).split("[ ?]+");
        return words.length > 0 && (ASKING.contains(words[0])
                || (words.length > 1 && PREPOSITIONS.contains(words[0]) && ASKING.contains(words[1])));
    }

    /// Without marks at the end and what was added in brackets.
    static String bare(String text) {
        return text.strip().replaceAll("[?!.\\s]+$", "").replaceFirst("\\s*\\([^()]*\\)$", "");
    }

    /// Whether something is said, not only named.
    static boolean hasVerb(String text) {
        for (var word : Word.of(text)) {
            if (word.low().matches("ich|er|sie|es|man|wir|ihn|ihm|darauf|davon|darin|hinein")) {
                return true;
            }
            boolean form = (!word.isCapital() || word.start() == 0) && word.low().matches("\\p{L}{2,}(?:te|ten|st|t)")
                    && !word.low().matches(
                            "nicht|zuletzt|erst|jetzt|seit|mit|zuerst|dort|sofort|selbst|fast|meist|sonst|höchst|bitte|heute|rechts|letzten?|ersten?|zweiten?|dritten?|vierten?|fünften?|meisten?|kalt|laut|alt");
            if (VERBS.contains(word.low()) || form) {
                return true;
            }
        }
        return false;
    }
}
