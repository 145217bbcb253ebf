package org.lectern.app.cli.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A made-up book as a PDF file of any length, written object by object (ISO 32000-1, 7.5).
public final class BenchBook {
    private static final int FIXED = 3; // objects before the pages: catalog, page tree, font
    private static final int LINES = 40;
    private static final int WORDS = 11;
    private static final List<String> VOCABULARY = List.of("the", "harbour", "keeps", "a", "list", "of", "every",
            "ship",
            "that", "came", "in", "after", "dark", "and", "what", "it", "carried", "salt", "timber", "letters", "wool");

    private final OutputStream out;
    private final Random random = new Random(1);
    private final List<Long> offsets = new ArrayList<>();
    private long written;

    private BenchBook(OutputStream out) {
        this.out = out;
    }

    /// Writes the file; every page has the same number of lines.
    public static void write(Path file, int pages) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new BenchBook(out).write(pages);
        }
    }

    private void write(int pages) throws IOException {
        append("%PDF-1.5\n");
        var kids = new StringBuilder();
        for (var page = 0; page < pages; page++) {
            kids.append(FIXED + 1 + 2 * page).append(" 0 R ");
        }
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Count " + pages + " /Kids [" + kids + "] /MediaBox [0 0 595 842]"
                + " /Resources << /Font << /F1 3 0 R >> >> >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        for (var page = 0; page < pages; page++) {
            object("<< /Type /Page /Parent 2 0 R /Contents " + (FIXED + 2 + 2 * page) + " 0 R >>");
            var text = text(page + 1);
            object("<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream");
        }
        finish();
    }

    private String text(int page) {
        var operators = new StringBuilder("BT /F1 11 Tf 17 TL 70 770 Td\n(Page " + page + ") Tj T*\n");
        for (var line = 1; line < LINES; line++) {
            operators.append('(');
            for (var word = 0; word < WORDS; word++) {
                operators.append(VOCABULARY.get(random.nextInt(VOCABULARY.size()))).append(' ');
            }
            operators.append(") Tj T*\n");
        }
        return operators.append("ET").toString();
    }

    private void object(String body) throws IOException {
        offsets.add(written);
        append(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private void finish() throws IOException {
        var start = written;
        append("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (var offset : offsets) {
            append(String.format("%010d 00000 n \n", offset));
        }
        append("trailer\n<< /Size " + (offsets.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
    }

    private void append(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        out.write(bytes);
        written += bytes.length;
    }
}
