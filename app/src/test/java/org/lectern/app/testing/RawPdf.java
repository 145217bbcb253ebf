package org.lectern.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/// Writes PDF files object by object: of any length, and with whatever other programs write.
public final class RawPdf {
    private static final int CATALOG = 1; // object numbers
    private static final int PAGES = 2;

    private final StringBuilder file = new StringBuilder("%PDF-1.5\n");
    private final List<Integer> offsets = new ArrayList<>(List.of(0, 0));
    private final List<Integer> pages = new ArrayList<>();
    private final StringBuilder fonts = new StringBuilder();
    private String catalog = "";
    private String trailer = "";
    private final int width;
    private final int height;

    /// @param width of the pages, in points
    public RawPdf(int width, int height) {
        this.width = width;
        this.height = height;
        font("F1", "/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding");
    }

    /// A file with these pages, /F1 being Helvetica.
    ///
    /// @param contents the drawing operators of every page
    public static Path write(Path path, List<String> contents) {
        var pdf = new RawPdf(595, 842);
        contents.forEach(content -> pdf.page(content, ""));
        return pdf.save(path);
    }

    /// A page with ten forms inside each other, each drawing the next ten times.
    public static Path endless(Path path) {
        var pdf = new RawPdf(595, 842);
        var form = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 1 1 re f");
        for (var depth = 0; depth < 10; depth++) {
            form = pdf.stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " + form
                    + " 0 R >> >>", "/X Do ".repeat(10));
        }
        return pdf.page("/X Do", "/Resources << /XObject << /X " + form + " 0 R >> >>").save(path);
    }

    /// Operators that write lines below each other from the top of a page.
    public static String lines(List<String> lines) {
        var operators = new StringBuilder("BT /F1 10 Tf 12 TL 60 780 Td\n");
        lines.forEach(line -> operators.append('(').append(line).append(") Tj T*\n"));
        return operators.append("ET").toString();
    }

    /// The data of a zlib stream, a character for each byte.
    ///
    /// @param piece repeated as often as told
    public static String packed(byte[] piece, int times) {
        var packed = new StringBuilder();
        var buffer = new byte[1 << 12];
        try (var deflater = new Deflater()) {
            for (var left = times; left > 0; left--) {
                deflater.setInput(piece);
                for (var n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
                    packed.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                }
            }
            deflater.finish();
            return packed.append(new String(buffer, 0, deflater.deflate(buffer), StandardCharsets.ISO_8859_1))
                    .toString();
        }
    }

    /// Adds a font under a name.
    ///
    /// @param entries of its dictionary
    public RawPdf font(String name, String entries) {
        fonts.append('/').append(name).append(' ').append(object("<< /Type /Font " + entries + " >>")).append(" 0 R ");
        return this;
    }

    /// Courier whose letters from a on mean other letters.
    public RawPdf fontMeaning(String name, String letters) {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /M def\n"
                + "1 begincodespacerange <00> <FF> endcodespacerange\n");
        map.append(letters.length()).append(" beginbfchar\n");
        for (var i = 0; i < letters.length(); i++) {
            map.append("<%02X> <%04X>\n".formatted('a' + i, (int) letters.charAt(i)));
        }
        map.append("endbfchar endcmap end end");
        return font(name, "/Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /ToUnicode "
                + stream("", map.toString()) + " 0 R");
    }

    /// @param entries further ones of the trailer, such as /Encrypt
    public RawPdf trailer(String entries) {
        trailer = entries;
        return this;
    }

    /// @param entries further ones of the catalog, such as /PageLabels
    public RawPdf catalog(String entries) {
        catalog = entries;
        return this;
    }

    /// Adds a page.
    ///
    /// @param entries further ones of the page's dictionary, such as /Rotate
    public RawPdf page(String content, String entries) {
        return drawn(stream("", content), entries);
    }

    /// Adds a page whose operators are packed.
    ///
    /// @param content of the zlib stream, a character for each byte
    public RawPdf packedPage(String content) {
        return drawn(stream("/Filter /FlateDecode", content), "");
    }

    private RawPdf drawn(int content, String entries) {
        var resources = entries.contains("/Resources") ? "" : "/Resources << /Font << " + fonts + ">> >>";
        pages.add(object("<< /Type /Page /Parent 2 0 R " + resources + " /Contents " + content + " 0 R " + entries
                + " >>"));
        return this;
    }

    /// Adds a stream and returns its number.
    public int stream(String entries, String content) {
        return object("<< " + entries + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
    }

    /// Adds an object and returns its number.
    public int object(String content) {
        offsets.add(0);
        write(offsets.size(), content);
        return offsets.size();
    }

    private void write(int number, String content) {
        offsets.set(number - 1, file.length());
        file.append(number).append(" 0 obj\n").append(content).append("\nendobj\n");
    }

    public Path save(Path path) {
        var kids = String.join(" 0 R ", pages.stream().map(String::valueOf).toList()) + (pages.isEmpty() ? "" : " 0 R");
        write(CATALOG, "<< /Type /Catalog /Pages 2 0 R " + catalog + " >>");
        write(PAGES, "<< /Type /Pages /Count " + pages.size() + " /MediaBox [0 0 " + width + " " + height
                + "] /Kids [" + kids + "] >>");
        trailer();
        try {
            return Files.write(path, file.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void trailer() {
        var xref = file.length();
        file.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
        file.append("trailer << /Root 1 0 R ").append(trailer).append(" /Size ").append(offsets.size() + 1)
                .append(" >>\nstartxref\n").append(xref)
                .append("\n%%EOF\n");
    }
}
