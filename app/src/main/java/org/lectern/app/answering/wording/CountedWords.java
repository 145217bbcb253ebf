package org.lectern.app.answering.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The words that a question wants counted in a text: "How often is Anna mentioned?"
public final class CountedWords {
    private static final int MOST_WORDS = 4; // of what stands in no quotation marks
    private static final int MOST_CHARACTERS = 12; // the same in Japanese

    private static final Pattern COUNTING = any("how (?:many times|often|frequently)",
            "how many (?:occurrences|mentions|instances|appearances)", "number of (?:times|occurrences|mentions)",
            "(?:count|frequency of) (?:the|all|every|how)?", "wie (?:oft|häufig)", "wie viele?(?: mal|male) ",
            "wieviel ?mal", "(?:anzahl|zahl) der (?:vorkommen|nennungen|erwähnungen)", "何回", "何度", "回数", "いくつ出て");
    private static final Pattern SAID = any("\\b(?:word|term|name|phrase|expression)s?\\b",
            "\\b(?:mention|appear|occur|says?\\b|said\\b|writes?\\b|written|come up|show up|turn up|used?\\b)",
            "\\b(?:wort|wörter|begriff|name|ausdruck)",
            "\\b(?:erwähn|genannt|nennt|sagt|schreibt|vorkomm|benutzt|verwendet)",
            "\\b(?:kommt|kommen|taucht|tauchen|steht|fällt)\\b",
            "言葉|単語|という|出て|登場|現れ|使われ|書かれ|言及|出現|[」』]\\s*[はがの]?(?:何回|何度|回数)");
    private static final Pattern QUOTED = Pattern.compile(
            "[\"“”„«»「『](.+?)[\"“”»«」』]|(?<![\\p{L}\\p{N}])['‘‚](.+?)['’‘](?![\\p{L}\\p{N}])");

    private static final String BEFORE_IT = "(?:the |an? |das |der |die |ein |eine )?"
            + "(?:(?:words?|terms?|names?|phrases?|expressions?|wort|wörter|begriffe?|namen?|ausdruck) )?";
    private static final String WHAT = BEFORE_IT + "(.+?)";
    /// What may follow the words that are counted.
    private static final String END = "(?:,? (?:(?:are|is) there|in|im|on|throughout|within|here|there|by|anywhere|hier|insgesamt|overall|in total)\\b.*)?"
            + "[\\s?.!]*$";
    private static final List<Pattern> UNQUOTED = Stream.of(
            "\\b(?:is|are|was|were|gets?) " + WHAT
                    + " (?:been |get )?(?:mentioned|named|written|referred to|spoken of)",
            "\\b(?:has|have) " + WHAT + " been (?:mentioned|named|written)",
            "\\b(?:do|does|did) " + WHAT + " (?:appear|occur|come up|show up|turn up|get mentioned)",
            "\\b(?:mentions?|mentioned|writes?|write) " + WHAT + END,
            "\\b(?:says?|said|uses?|used) (?:the (?:word|term|name|phrase|expression) )(.+?)" + END,
            "\\b(?:say|says|said) (\\p{L}+)" + END,
            "\\bthe (?:word|term|name|phrase|expression)s? (.+?) (?:appears?|occurs?|is|are|was|were|comes?|shows?|gets?)\\b",
            "\\b(?:occurrences|mentions|instances|appearances|frequency) of " + WHAT + END,
            "\\bthe (?:word|term|name|phrase|expression)s? (.+?)" + END,
            "\\b(?:kommt|kommen|kam) " + WHAT + " (?:(?:in|im|hier|auf)\\b.*)?vor\\b",
            "\\b(?:taucht|tauchen|tauchte) " + WHAT + " (?:(?:in|im|hier)\\b.*)?auf\\b",
            "\\b(?:steht|erscheint|fällt) " + WHAT + END,
            "\\b(?:wird|werden|wurde|wurden|ist|sind) " + WHAT
                    + " (?:(?:in|im|hier|vom|von)\\b.*)?(?:erwähnt|genannt|verwendet|benutzt)",
            "\\berwähnt (?:er|sie|es|man|(?:der|die|das) \\p{L}+) " + WHAT + END,
            "(?:vorkommen|nennungen|erwähnungen) (?:von|des wortes|des namens) (.+?)" + END,
            "^(?:.*[はでに、])?([^はがのでに、]+?)(?:という|って)(?:言葉|単語|語|名前|名|表現)",
            "^(?:.*[でに、])?([^でに、]+?)[はがの](?:本文中|この本|全体|作中|文中)?(?:に|で)?(?:は)?(?:何回|何度|いくつ)"
                    + ".*(?:出て|登場|現れ|使われ|書かれ|言及|出現)",
            "^(?:.*[でに、])?([^でに、]+?)の(?:出現|登場)?回数")
            .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)).toList();
    private static final Pattern AND = Pattern.compile("\\s*,\\s*|\\s+(?:and|or|und|oder)\\s+");
    private static final Pattern NO_WORDS = Pattern.compile(
            "(?i)(?:he|she|it|they|this|that|these|those|one|you|we|i|er|sie|es|man|etwas|something)|.*\\b(?:that|which|who|dass)\\b.*");

    private static final Pattern BY_NAME = Pattern.compile("(?iu)\\bby name\\b|\\bnamentlich\\b");
    private static final Pattern TITLE = Pattern.compile(
            "(?iu)^(?:mrs?|ms|miss|dr|doctor|prof(?:essor)?|capt(?:ain)?|sir|lord|lady|herrn?|frau|kapitän)\\.?\\s+(?=\\p{Lu})");

    private CountedWords() {}

    private static Pattern any(String... patterns) {
        return Pattern.compile(String.join("|", patterns), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// The words, each to be counted by itself; none where the question wants nothing counted in the text.
    public static List<String> in(String question) {
        if (!COUNTING.matcher(question).find() || !SAID.matcher(question).find()) {
            return List.of();
        }
        var quoted = QUOTED.matcher(question).results().map(CountedWords::group).map(String::strip)
                .filter(words -> !words.isBlank()).distinct().toList();
        if (!quoted.isEmpty()) {
            return quoted;
        }
        var byName = BY_NAME.matcher(question).find();
        return UNQUOTED.stream().map(pattern -> pattern.matcher(question).results().findFirst())
                .flatMap(Optional::stream).map(found -> several(group(found))).filter(words -> !words.isEmpty())
                .findFirst().orElse(List.of()).stream()
                .map(words -> byName ? TITLE.matcher(words).replaceFirst("") : words).toList();
    }

    private static String group(MatchResult found) {
        for (var group = 1; group <= found.groupCount(); group++) {
            var words = found.group(group);
            if (words != null) {
                return words;
            }
        }
        return "";
    }

    private static List<String> several(String words) {
        var all = Arrays.stream(AND.split(words.strip())).map(CountedWords::bare).filter(Objects::nonNull)
                .filter(word -> !word.isBlank()).distinct().toList();
        return all.stream().allMatch(CountedWords::isShort) ? all : List.of();
    }

    private static String bare(String words) {
        return words.replaceAll("(?i)^(?:the|an?|der|die|das|den|dem|ein|eine|word|name|wort)\\s+", "")
                .replaceAll("^[\\s\"'“”]+|[\\s\"'“”?.!]+$", "");
    }

    private static boolean isShort(String words) {
        var spaced = words.codePoints().allMatch(c -> c < 0x2E80);
        return !NO_WORDS.matcher(words).matches()
                && (spaced ? words.split("\\s+").length <= MOST_WORDS : words.length() <= MOST_CHARACTERS);
    }
}
