package org.lectern.app.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lectern.app.document.flow.EastAsian;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.model.TextBlock;

/// The lines of a plain text between two empty ones.
record Stretch(List<String> lines) {
    private static final Pattern CHAPTER = Pattern.compile(
            "(?iu)(?:(?:chapter|book|part|section|appendix|canto|act|scene)\\s+(?:[0-9]{1,3}|[ivxlc]{1,8}|[a-z]|one|two|"
                    + "three|four|five|six|seven|eight|nine|ten)\\b.{0,80}"
                    + "|(?:prologue|epilogue|introduction|preface|foreword)\\W{0,3}"
                    + "|第[0-9０-９一二三四五六七八九十百]{1,5}[章節部回編話].{0,40})");
    private static final int SHORTEST_WRAP = 40; // characters of a line that a program has broken
    private static final int LONGEST_WRAP = 120;
    private static final double FULL = 0.6; // of the longest line
    private static final double MOST = 0.8; // of the lines
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*•・]|\\d{1,3}[.)])\\s+\\S.*");

    static List<Stretch> of(String text) {
        var stretches = new ArrayList<Stretch>();
        var lines = new ArrayList<String>();
        for (var line : (Iterable<String>) text.lines()::iterator) {
            for (var piece : line.split("\f", -1)) {
                if (piece.isBlank()) {
                    add(lines, stretches);
                } else {
                    lines.add(piece);
                }
            }
        }
        add(lines, stretches);
        return stretches;
    }

    private static void add(List<String> lines, List<Stretch> stretches) {
        if (!lines.isEmpty()) {
            stretches.add(new Stretch(List.copyOf(lines)));
            lines.clear();
        }
    }

    /// A chapter's title, a paragraph that was broken into lines, or lines that stand by themselves.
    void write(FlowWriter out) {
        out.apart();
        if (lines.size() <= 2 && CHAPTER.matcher(lines.getFirst().strip()).matches()) {
            out.beginHeading(1);
            out.text(String.join(" ", lines));
        } else if (lines.stream().anyMatch(line -> ITEM.matcher(line).matches()) || !isWrapped()) {
            lines.forEach(line -> line(line, out));
        } else {
            paragraphs(out);
        }
        out.end();
    }

    /// Whether every line that does not end a paragraph is about as long as the longest.
    private boolean isWrapped() {
        var longest = lines.stream().mapToInt(String::length).max().orElse(0);
        var wide = lines.stream().anyMatch(line -> line.codePoints().anyMatch(EastAsian::isWide));
        var inner = IntStream.range(0, lines.size() - 1).filter(i -> !isIndented(lines.get(i + 1)) || isIndented(
                lines.get(i))).mapToObj(lines::get).toList();
        var full = inner.stream().filter(line -> line.length() >= FULL * longest).count();
        return longest >= (wide ? SHORTEST_WRAP / 2 : SHORTEST_WRAP) && longest <= LONGEST_WRAP
                && full >= MOST * inner.size();
    }

    /// An indented line begins a new paragraph where the others are not indented.
    private void paragraphs(FlowWriter out) {
        var indented = lines.stream().filter(Stretch::isIndented).count();
        var separate = indented > 0 && indented <= lines.size() / 2;
        for (var line : lines) {
            if (separate && isIndented(line)) {
                out.begin(TextBlock.Paragraph::new);
            }
            out.text(line + "\n");
        }
    }

    private static boolean isIndented(String line) {
        return Character.isWhitespace(line.charAt(0));
    }

    private static void line(String line, FlowWriter out) {
        if (ITEM.matcher(line).matches()) {
            out.beginClose(span -> new TextBlock.ListItem(span, 1));
        } else {
            out.beginClose(TextBlock.Paragraph::new);
        }
        out.text(line);
    }
}
