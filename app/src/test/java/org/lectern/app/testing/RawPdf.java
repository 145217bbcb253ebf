package org.lectern.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes PDF files of any length object by object, without keeping a model of them.
public final class RawPdf {
    private static final int FIRST_PAGE = 4; // object number
    private final StringBuilder file = new StringBuilder("%PDF-1.4\n");
    private final List<Integer> offsets = new ArrayList<>();

    private RawPdf() {}

    /// @param contents the drawing operators of every page; /F1 is Helvetica
    public static Path write(Path path, List<String> contents) {
        return write(path, contents, 595, 842);
    }

    /// @param width of all pages, in points
    public static Path write(Path path, List<String> contents, int width, int height) {
        return new RawPdf().save(path, contents, width + " " + height);
    }

    /// Operators that write lines below each other from the top of a page.
    public static String lines(List<String> lines) {
        var operators = new StringBuilder("BT /F1 10 Tf 12 TL 60 780 Td\n");
        lines.forEach(line -> operators.append('(').append(line).append(") Tj T*\n"));
        return operators.append("ET").toString();
    }

    private Path save(Path path, List<String> contents, String size) {
        object("<< /Type /Catalog /Pages 2 0 R >>");
        var kids = new StringBuilder();
        for (var i = 0; i < contents.size(); i++) {
            kids.append(FIRST_PAGE + 2 * i).append(" 0 R ");
        }
        object("<< /Type /Pages /Count " + contents.size() + " /MediaBox [0 0 " + size + "] /Kids [" + kids + "] >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (var content : contents) {
            object("<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents "
                    + (offsets.size() + 2) + " 0 R >>");
            object("<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream");
        }
        trailer();
        try {
            return Files.write(path, file.toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void object(String content) {
        offsets.add(file.length());
        file.append(offsets.size()).append(" 0 obj\n").append(content).append("\nendobj\n");
    }

    private void trailer() {
        var xref = file.length();
        file.append("xref\n0 ").append(offsets.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> file.append("%010d 00000 n \n".formatted(offset)));
        file.append("trailer << /Root 1 0 R /Size ").append(offsets.size() + 1).append(" >>\nstartxref\n").append(xref)
                .append("\n%%EOF\n");
    }
}
