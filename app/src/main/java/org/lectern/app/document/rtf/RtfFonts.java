package org.lectern.app.document.rtf;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;

/// In which encodings the bytes of an RTF file are: that of the document, and those of its fonts.
final class RtfFonts {
    private static final int SYMBOLS = 2;
    private static final Map<Integer, String> CHARSETS = Map.ofEntries(Map.entry(77, "x-MacRoman"),
            Map.entry(128, "windows-31j"), Map.entry(129, "x-windows-949"), Map.entry(134, "GB18030"),
            Map.entry(136, "Big5"), Map.entry(161, "windows-1253"), Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"), Map.entry(177, "windows-1255"), Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"), Map.entry(204, "windows-1251"), Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));
    private static final Map<Integer, String> PAGES = Map.of(932, "windows-31j", 936, "GB18030", 949, "x-windows-949",
            950, "Big5", 10000, "x-MacRoman", 65001, "UTF-8");

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset document = Charset.forName("windows-1252");

    /// Takes a code page for the document.
    void page(int page) {
        document = known(PAGES.getOrDefault(page, page >= 1250 && page <= 1258 ? "windows-" + page : "IBM" + page));
    }

    /// Takes the character set of a font.
    void font(int font, int set) {
        if (CHARSETS.containsKey(set)) {
            fonts.put(font, known(CHARSETS.get(set)));
        } else if (set != SYMBOLS) {
            fonts.remove(font);
        }
    }

    Charset of(int font) {
        return fonts.getOrDefault(font, document);
    }

    private Charset known(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : document;
    }
}
