package org.lectern.app.document.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.parser.txt.CharsetDetector;

/// Finds out in which encoding a text was written: by its byte order mark, by being UTF-8 but for a few damaged bytes, by looking
/// like UTF-16, else by the statistics of languages.
public final class TextEncoding {
    private static final int SAMPLE = 1 << 16; // bytes
    private static final double FAMILIAR = 0.5; // share of characters
    private static final double DAMAGED = 0.05; // of the characters beyond ASCII, in a text that still is UTF-8
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

    /// Whether the bytes are characters that texts in UTF-16 consist of; other bytes read like this give rare ones.
    private static boolean isFamiliar(byte[] sample, Charset wide) {
        var even = sample.length & ~1;
        if (even == 0) {
            return false;
        }
        var text = new String(sample, 0, even, wide);
        var familiar = text.chars().filter(TextEncoding::isUsual).count();
        return familiar > FAMILIAR * text.length() && text.chars().anyMatch(TextEncoding::isPunctuation);
    }

    private static boolean isUsual(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN, GREEK, CYRILLIC, HEBREW, ARABIC, HIRAGANA, KATAKANA -> true;
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

    private static Charset guessed(byte[] sample) {
        for (var match : new CharsetDetector().setText(sample).detectAll()) {
            var name = LARGER.getOrDefault(match.getName(), match.getName());
            var unlikely = name.toUpperCase(Locale.ROOT).matches("IBM(?!866).*|UTF-.*");
            if (!unlikely && Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return WESTERN;
    }
}
