package org.lectern.app.document.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.lectern.app.document.layout.GlyphStore.PlacedLine;
import org.lectern.app.document.layout.RunningText;
import org.lectern.app.document.model.Section;

/// The outline of a PDF as sections of the running text.
final class OutlineReader {
    private static final int MOST_ITEMS = 10_000;
    private static final int DEEPEST = 16;
    private static final int LONGEST_TITLE = 300;
    private static final int SEVERAL = -1;

    private final PDDocument document;
    private final RunningText text;
    private final Destinations destinations;
    private final List<Section> sections = new ArrayList<>();
    private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Integer> lineStarts = new HashMap<>(); // by the letters of lines after the first page

    private OutlineReader(PDDocument document, RunningText text) {
        this.document = document;
        this.text = text;
        this.destinations = new Destinations(document, text);
    }

    static List<Section> sections(PDDocument document, RunningText text) throws IOException {
        var outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            return List.of();
        }
        var reader = new OutlineReader(document, text);
        reader.collect(outline, 1);
        reader.sections.sort(Comparator.comparingInt(Section::start));
        return reader.sections;
    }

    private void collect(PDOutlineNode node, int level) throws IOException {
        for (PDOutlineItem item = node.getFirstChild(); item != null; item = item.getNextSibling()) {
            if (sections.size() >= MOST_ITEMS || level > DEEPEST || !seen.add(item.getCOSObject())) {
                return; // an outline that refers to itself
            }
            var page = item.findDestinationPage(document);
            if (page != null && item.getTitle() != null && !item.getTitle().isBlank()) {
                var title = item.getTitle().strip().replaceAll("\\s+", " ");
                sections.add(new Section(title, level, start(page, title, top(item, page))));
            }
            collect(item, level + 1);
        }
    }

    /// Height of the destination on the displayed page, in points.
    private double top(PDOutlineItem item, PDPage page) throws IOException {
        var destination = item.getDestination() == null && item.getAction() instanceof PDActionGoTo go
                ? go.getDestination()
                : item.getDestination();
        return destinations.top(destination, page);
    }

    /// The line with the title's words nearest below the destination, else the first line below it.
    private int start(PDPage page, String title, double top) {
        var number = destinations.number(page);
        var lines = text.glyphs().lines(number);
        var wanted = letters(title);
        var titled = lines.stream().filter(line -> matches(letters(line), wanted))
                .min(Comparator.comparingDouble(line -> Math.abs(line.bounds().top() - top)));
        return titled.map(line -> line.span().start()).or(() -> onlyHeading(wanted, number))
                .orElseGet(() -> destinations.below(number, top));
    }

    /// Some programs let every unnumbered heading point to the first page: then the only line that is the title is meant.
    private Optional<Integer> onlyHeading(String title, int page) {
        if (page > 1 || title.isEmpty()) {
            return Optional.empty();
        }
        if (lineStarts.isEmpty()) {
            for (var later = 2; later <= text.pages().size(); later++) {
                for (var line : text.glyphs().lines(later)) {
                    lineStarts.merge(letters(line), line.span().start(), (one, other) -> SEVERAL);
                }
            }
        }
        var start = lineStarts.getOrDefault(title, SEVERAL);
        return start == SEVERAL ? Optional.empty() : Optional.of(start);
    }

    private String letters(PlacedLine line) {
        return letters(line.span().length() > LONGEST_TITLE ? "" : line.span().of(text.text()));
    }

    private static boolean matches(String line, String title) {
        return !title.isEmpty() && !line.isEmpty() && (line.endsWith(title) || line.startsWith(title)
                || (line.length() > 8 && title.startsWith(line)));
    }

    private static String letters(String text) {
        var letters = new StringBuilder(text.length());
        var lower = text.toLowerCase(Locale.ROOT);
        for (var at = 0; at < lower.length(); at += Character.charCount(lower.codePointAt(at))) {
            if (isLetterOrNumber(lower.codePointAt(at))) {
                letters.appendCodePoint(lower.codePointAt(at));
            }
        }
        return letters.toString();
    }

    private static boolean isLetterOrNumber(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }
}
