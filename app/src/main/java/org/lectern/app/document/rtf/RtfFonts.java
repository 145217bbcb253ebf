package org.lectern.app.document.rtf;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.app.document.flow.SymbolFont;

/// In which encodings the bytes of an RTF file are: that of the document, and those of its fonts.
final class RtfFonts {
    private static final int SYMBOLS = 2;
    /// The code page of old Macintosh programs.
    static final int MAC = 10000;

    private static final int LONGEST_NAME = 100; // characters
    private static final char PRIVATE_SIGNS = '\uF000';
    private static final Map<Integer, String> CHARSETS = Map.ofEntries(Map.entry(77, "x-MacRoman"),
            Map.entry(78, "windows-31j"), Map.entry(79, "x-windows-949"), Map.entry(80, "GB18030"),
            Map.entry(81, "Big5"),
            Map.entry(83, "x-MacHebrew"), Map.entry(84, "x-MacArabic"), Map.entry(85, "x-MacGreek"),
            Map.entry(86, "x-MacTurkish"), Map.entry(87, "x-MacThai"), Map.entry(88, "x-MacCentralEurope"),
            Map.entry(89, "x-MacCyrillic"), Map.entry(130, "x-Johab"), Map.entry(254, "IBM437"),
            Map.entry(255, "IBM850"),
            Map.entry(128, "windows-31j"), Map.entry(129, "x-windows-949"), Map.entry(134, "GB18030"),
            Map.entry(136, "Big5"), Map.entry(161, "windows-1253"), Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"), Map.entry(177, "windows-1255"), Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"), Map.entry(204, "windows-1251"), Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));
    private static final Map<Integer, String> PAGES = Map.of(932, "windows-31j", 936, "GB18030", 949, "x-windows-949",
            950, "Big5", MAC, "x-MacRoman", 10006, "x-MacGreek", 10007, "x-MacCyrillic", 10029,
            "x-MacCentralEurope", 65001, "UTF-8", 874, "x-windows-874");

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private Charset document = Charset.forName("windows-1252");

    /// Takes a code page for the document.
    void page(int page) {
        document = charset(page);
    }

    /// Takes a code page for a font.
    void fontPage(int font, int page) {
        if (page > 0) {
            fonts.put(font, charset(page));
        }
    }

    private Charset charset(int page) {
        return known(PAGES.getOrDefault(page, page >= 1250 && page <= 1258 ? "windows-" + page : "IBM" + page));
    }

    /// Takes the character set of a font.
    void font(int font, int set) {
        if (CHARSETS.containsKey(set)) {
            fonts.put(font, known(CHARSETS.get(set)));
        } else if (set != SYMBOLS) {
            fonts.remove(font);
        }
    }

    /// Takes a piece of a font's name.
    void name(int font, String words) {
        names.merge(font, words.replace(";", ""), (before, more) -> before.length() < LONGEST_NAME
                ? before + more
                : before);
    }

    /// The characters of bytes in a font.
    String text(int font, byte[] bytes) {
        var charset = fonts.getOrDefault(font, document);
        var name = names.getOrDefault(font, "");
        if (!SymbolFont.isFont(name)) {
            return new String(bytes, charset);
        }
        var text = new StringBuilder();
        for (var one : bytes) {
            var sign = SymbolFont.sign(name, one);
            text.append(sign.isEmpty() ? new String(new byte[]{one}, charset) : sign);
        }
        return text.toString();
    }

    /// What a private character means in a font of signs.
    Optional<String> sign(int font, char c) {
        return Optional.of(SymbolFont.sign(names.getOrDefault(font, ""), c))
                .filter(sign -> c >= PRIVATE_SIGNS && c <= PRIVATE_SIGNS + 0xFF && !sign.isEmpty());
    }

    private Charset known(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : document;
    }
}
