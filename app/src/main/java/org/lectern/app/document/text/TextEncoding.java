package org.lectern.app.document.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.parser.txt.CharsetDetector;

/// Finds out in which encoding a text was written: by its byte order mark, by being UTF-8 but for a few damaged bytes, by looking
/// like UTF-16, else by the statistics of languages.
public final class TextEncoding {
    private static final int SAMPLE = 1 << 16; // bytes
    private static final int MOST_BETWEEN = 60; // characters between two marks of a Chinese text
    private static final double ALL = 0.95;
    private static final double FAMILIAR = 0.5; // share of characters
    private static final double DAMAGED = 0.05; // of the characters beyond ASCII, in a text that still is UTF-8
    private static final double CERTAIN = 0.35; // weight of the detector's word against what the characters look like
    private static final String CYRILLIC = "windows-1251|KOI8-R|ISO-8859-5|IBM866|x-MacCyrillic"; // of one language, told by capitals
    private static final int FEW = 12; // bytes that are too few for statistics
    /// Encodings of old systems that the detector does not know; where two fit as well, the first is it.
    private static final List<String> OTHERS = List.of("x-windows-874", "IBM850", "IBM437", "x-MacRoman",
            "IBM862", "x-MacCyrillic",
            "IBM866", "IBM852", "x-IBM737", "IBM857", "windows-1257", "windows-1258");
    private static final char REPLACED = '\uFFFD';
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    /// Encodings whose texts are in practice written in a larger one.
    private static final Map<String, String> LARGER = Map.of("ISO-8859-1", "windows-1252", "ISO-8859-7", "windows-1253",
            "ISO-8859-8", "windows-1255", "ISO-8859-8-I", "windows-1255", "ISO-8859-9", "windows-1254", "Shift_JIS",
            "windows-31j", "GB2312", "GB18030");

    private TextEncoding() {}

    /// The characters of a text, without its byte order mark.
    public static String decode(byte[] bytes) {
        var text = new String(bytes, of(bytes));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    public static Charset of(byte[] bytes) {
        var marked = marked(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        var sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
        for (var wide : new Charset[]{UTF_32LE, UTF_32BE}) {
            if (sample.length >= 8 && isWide(sample, wide)) {
                return wide;
            }
        }
        for (var wide : new Charset[]{StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            if (isFamiliar(sample, wide)) {
                return wide;
            }
        }
        return isUtf8(bytes) && !isEscaped(sample) ? StandardCharsets.UTF_8 : guessed(sample);
    }

    /// The encoding that a mark of byte order at the beginning names.
    public static Optional<Charset> marked(byte[] bytes) {
        var first = bytes.length > 0 ? bytes[0] & 0xFF : 0;
        var second = bytes.length > 1 ? bytes[1] & 0xFF : 0;
        var third = bytes.length > 3 ? bytes[2] & 0xFF : -1;
        var fourth = bytes.length > 3 ? bytes[3] & 0xFF : -1;
        if (first == 0xEF && second == 0xBB && bytes.length > 2 && (bytes[2] & 0xFF) == 0xBF) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (first == 0xFF && second == 0xFE) {
            return Optional.of(third == 0 && fourth == 0 ? UTF_32LE : StandardCharsets.UTF_16LE);
        }
        if (first == 0 && second == 0 && third == 0xFE && fourth == 0xFF) {
            return Optional.of(UTF_32BE);
        }
        return first == 0xFE && second == 0xFF ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /// Whether each four bytes are a character, which no other text gives.
    private static boolean isWide(byte[] sample, Charset wide) {
        var text = new String(sample, 0, sample.length & ~3, wide);
        return text.indexOf(REPLACED) < 0 && text.chars().noneMatch(c -> c == 0);
    }

    /// Whether the bytes are characters that texts in UTF-16 consist of; other bytes read like this give rare ones.
    private static boolean isFamiliar(byte[] sample, Charset wide) {
        var even = sample.length & ~1;
        if (even == 0) {
            return false;
        }
        var text = new String(sample, 0, even, wide);
        var familiar = text.chars().filter(TextEncoding::isUsual).count();
        var marks = text.chars().filter(TextEncoding::isPunctuation).count();
        var han = text.chars().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count();
        var chinese = marks * MOST_BETWEEN > text.length() && han + familiar > ALL * text.length();
        var bare = 0; // bytes that no other text has
        for (var b : sample) {
            bare += b >= 0 && b < ' ' && "\t\n\f\r\u001B".indexOf(b) < 0 ? 1 : 0;
        }
        if (familiar > ALL * text.length() && bare > even / 4) {
            return true;
        }
        return marks > 0 && (familiar > FAMILIAR * text.length() || (chinese && !isUtf8(sample)));
    }

    private static boolean isUsual(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, HIRAGANA, KATAKANA, HANGUL, THAI, DEVANAGARI -> true;
            default -> isPunctuation(c) || (c >= '0' && c <= '9');
        };
    }

    private static boolean isPunctuation(int c) {
        return " \n\r.,\u3000、。，！？".indexOf(c) >= 0;
    }

    /// Whether the bytes are UTF-8. One damaged byte, or a character that is cut in two at the end of a file, must not spoil all others.
    public static boolean isUtf8(byte[] bytes) {
        var beyondAscii = 0;
        var damaged = 0;
        var text = new String(bytes, StandardCharsets.UTF_8);
        for (var i = 0; i < text.length(); i++) {
            beyondAscii += text.charAt(i) > '\u007F' ? 1 : 0;
            damaged += text.charAt(i) == REPLACED ? 1 : 0;
        }
        return damaged <= DAMAGED * beyondAscii;
    }

    /// Whether the bytes switch between character sets as ISO-2022-JP does, all of them being ASCII.
    private static boolean isEscaped(byte[] sample) {
        return new String(sample, StandardCharsets.ISO_8859_1).contains("\u001B$");
    }

    /// The detector knows how letters follow each other in languages, and is asked of the words beyond ASCII only, so that a text
    /// may be mostly in another language; encodings that it does not know are tried too. What reads as nobody writes is not it.
    private static Charset guessed(byte[] sample) {
        var words = beyondAscii(sample);
        var best = WESTERN;
        var most = plausible(words, WESTERN) + CERTAIN / 10;
        var russian = 0;
        for (var match : new CharsetDetector().setText(words.length < FEW ? sample : words).detectAll()) {
            var name = LARGER.getOrDefault(match.getName(), match.getName());
            if (name.toUpperCase(Locale.ROOT).matches("IBM(?!866).*|UTF-.*") || !Charset.isSupported(name)) {
                continue;
            }
            russian = name.matches(CYRILLIC) ? Math.max(russian, match.getConfidence()) : russian;
            var charset = Charset.forName(name);
            var score = plausible(words, charset) + CERTAIN * match.getConfidence() / 100;
            if (score > most) {
                most = score;
                best = charset;
            }
        }
        for (var name : OTHERS) {
            var charset = Charset.forName(name);
            var score = plausible(words, charset) + (name.matches(CYRILLIC) ? CERTAIN * russian / 100 : 0);
            if (score > most) {
                most = score;
                best = charset;
            }
        }
        return best;
    }

    private static double plausible(byte[] words, Charset charset) {
        return Plausibility.of(new String(words, charset));
    }

    /// The words that hold bytes beyond ASCII, and what stands between those that follow each other; all of it where bytes below
    /// that belong to characters, as in ISO-2022-JP.
    private static byte[] beyondAscii(byte[] sample) {
        if (isEscaped(sample)) {
            return sample;
        }
        var kept = new ByteArrayOutputStream();
        for (var start = 0; start < sample.length;) {
            var end = start;
            var high = false;
            while (end < sample.length && sample[end] != ' ' && sample[end] != '\n') {
                high |= sample[end++] < 0;
            }
            end = Math.min(sample.length, end + 1);
            if (high) {
                kept.write(sample, start, end - start);
            }
            start = end;
        }
        return kept.toByteArray();
    }
}
