package org.lectern.app.answering.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.app.document.model.Document;

/// Languages that are told apart: by their script, and among those in Latin letters by their most common words.
public enum TextLanguage {
    ENGLISH("en", Reading.WELL, "the of and to in is that it was for on with as are be this by from at what who when where how why which "
            + "does did do you i he she they a an or not"),
    GERMAN("de", Reading.SOMEWHAT, "der die das und ist nicht ein eine einen einem einer den dem des von zu mit sich auf für im auch wird "
            + "wie was wer wo wann warum welche welcher sind ich es wurde hat"),
    FRENCH("fr", Reading.SOMEWHAT, "le la les des et est une un du dans que qui pour pas sur au aux ce cette il elle sont avec par quel "
            + "quelle quels où quand comment pourquoi nous vous a été"),
    SPANISH("es", Reading.SOMEWHAT, "el la los las de y que en un una es por con para se del al su lo como más qué quién cuándo dónde cómo "
            + "cuál cuáles no está son fue"),
    ITALIAN("it", Reading.HARDLY, "il lo la i gli le di e che è un una per con non si del della dei nel sono come da cosa chi quando dove "
            + "perché quale anche più al alla"),
    DUTCH("nl", Reading.HARDLY, "de het een en van is dat niet in op te zijn met voor die er aan ook als wat wie waar wanneer hoe waarom "
            + "welke door naar wordt ik je bij"),
    JAPANESE("ja", Reading.NOT, ""), CHINESE("zh", Reading.NOT, ""), KOREAN("ko", Reading.NOT, ""), RUSSIAN("ru", Reading.NOT, ""), ARABIC(
            "ar", Reading.NOT, ""),
    /// None of these.
    OTHER("", Reading.HARDLY, ""),
    /// None of these, in letters that are not Latin.
    OTHER_SCRIPT("", Reading.NOT, "");

    /// How far the ranker understands a language.
    public enum Reading {
        WELL, SOMEWHAT,
        /// Only what it shares with languages that are read: its letters, names, numbers.
        HARDLY,
        /// Not even its letters.
        NOT
    }

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final double MAIN = 0.5; // share of the letters
    private static final double KANA = 0.05; // share of kana from which on Han characters are Japanese
    private static final int FEW_WORDS = 12; // in which a language's common words may be missing
    private static final double COMMON = 0.15; // share of the common words in a text of any length
    private static final int SAMPLE = 4000; // characters
    private static final int SAMPLES = 5;

    private final String code;
    private final Reading reading;
    private final Set<String> words;

    TextLanguage(String code, Reading reading, String words) {
        this.code = code;
        this.reading = reading;
        this.words = Set.of(words.split(" "));
    }

    /// Its code of two letters (ISO 639-1); empty where there is none.
    public String code() {
        return code;
    }

    public Reading reading() {
        return reading;
    }

    /// Whether a word, in small letters, is among the most common ones.
    public boolean isCommon(String word) {
        return words.contains(word);
    }

    /// Whether its most common words are known here.
    public boolean hasCommonWords() {
        return words.size() > 1;
    }

    /// The language of most of a document, judged by pieces from all over it.
    public static Optional<TextLanguage> of(Document document) {
        var text = document.text();
        if (text.length() <= SAMPLE * SAMPLES) {
            return of(text);
        }
        var pieces = new StringBuilder();
        for (var i = 0; i < SAMPLES; i++) {
            var start = (int) ((long) (text.length() - SAMPLE) * i / (SAMPLES - 1));
            pieces.append(text, start, start + SAMPLE).append('\n');
        }
        return of(pieces.toString());
    }

    /// The language of a text or a question; empty where too little tells.
    public static Optional<TextLanguage> of(String text) {
        var letters = LetterCounts.of(text);
        var most = MAIN * letters.all();
        if (letters.all() == 0) {
            return Optional.empty();
        }
        if (letters.of(UnicodeScript.LATIN) >= most) {
            return byWords(text);
        }
        var kana = letters.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
        var unspaced = kana + letters.of(UnicodeScript.HAN);
        if (unspaced >= most) {
            return Optional.of(kana >= KANA * unspaced ? JAPANESE : CHINESE);
        }
        return Optional.of(letters.of(UnicodeScript.HANGUL) >= most
                ? KOREAN
                : letters.of(UnicodeScript.CYRILLIC) >= most
                        ? RUSSIAN
                        : letters.of(UnicodeScript.ARABIC) >= most ? ARABIC : OTHER_SCRIPT);
    }

    private static Optional<TextLanguage> byWords(String text) {
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(word -> word.group()).toList();
        var best = Arrays.stream(values()).max(Comparator.comparingLong(language -> language.hits(words))).orElseThrow();
        var hits = best.hits(words);
        if (words.size() >= FEW_WORDS) {
            return Optional.of(hits >= COMMON * words.size() ? best : OTHER);
        }
        var rivals = Arrays.stream(values()).filter(language -> language.hits(words) == hits).count();
        return hits == 0 || rivals > 1 ? Optional.empty() : Optional.of(best);
    }

    private long hits(List<String> text) {
        return text.stream().filter(words::contains).count();
    }
}
