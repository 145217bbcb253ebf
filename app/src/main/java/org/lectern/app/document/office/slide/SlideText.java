package org.lectern.app.document.office.slide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.CellSpan;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.html.Pictures;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.office.drawing.ChartText;
import org.lectern.app.document.office.drawing.DiagramText;
import org.lectern.app.document.office.drawing.RelatedParts;

/// Writes what stands on a slide: its title first, the rest from top to bottom where every place is known, else as the file has it.
final class SlideText {
    private static final int DEEPEST = 20; // groups in groups
    private static final long SAME_LINE = 300_000; // English metric units, 8 mm

    private final RelatedParts related;
    private final FlowWriter out;

    SlideText(RelatedParts related, FlowWriter out) {
        this.related = related;
        this.out = out;
    }

    void write(Element slide) {
        var shapes = new ArrayList<Element>();
        Markup.first(slide, "spTree").ifPresent(tree -> shapes(tree, shapes, 0));
        shapes.removeIf(shape -> kind(shape).matches("dt|ftr|sldNum|hdr") || isHidden(shape));
        var titles = shapes.stream().filter(SlideText::isTitle).toList();
        titles.forEach(this::title);
        shapes.removeAll(titles);
        if (shapes.stream().allMatch(shape -> place(shape).isPresent())) {
            shapes.sort(Comparator.comparingLong(shape -> place(shape).orElseThrow().order()));
        }
        shapes.forEach(this::shape);
        related.all("notesSlide").forEach(notes -> notes(notes.xml()));
        out.end();
    }

    private static void shapes(Element tree, List<Element> found, int depth) {
        for (var e : tree.children()) {
            switch (Markup.localName(e)) {
                case "sp", "graphicframe", "pic" -> found.add(e);
                case "grpsp", "alternatecontent", "choice" -> {
                    if (depth < DEEPEST) {
                        shapes(e, found, depth + 1);
                    }
                }
                default -> {
                }
            }
        }
    }

    /// What a shape is for, as its layout has it; empty for a shape of its own.
    private static String kind(Element shape) {
        return placeholder(shape).map(e -> e.attr("type")).orElse("");
    }

    private static Optional<Element> placeholder(Element shape) {
        return Markup.first(shape, "nvPr").flatMap(e -> Markup.first(e, "ph"));
    }

    private static boolean isTitle(Element shape) {
        return kind(shape).matches("title|ctrTitle");
    }

    private static boolean isHidden(Element shape) {
        return Markup.first(shape, "cNvPr").filter(e -> e.attr("hidden").matches("1|true")).isPresent();
    }

    private record Place(long left, long top) {
        /// Shapes whose tops are about level are read from left to right.
        long order() {
            return top / SAME_LINE * 100_000_000L + left;
        }
    }

    private static Optional<Place> place(Element shape) {
        return Markup.first(shape, "xfrm").flatMap(e -> Markup.first(e, "off"))
                .filter(e -> e.attr("x").matches("-?\\d{1,12}") && e.attr("y").matches("-?\\d{1,12}"))
                .map(e -> new Place(Long.parseLong(e.attr("x")), Long.parseLong(e.attr("y"))));
    }

    private void title(Element shape) {
        var paragraphs = Markup.all(shape, "p");
        if (paragraphs.stream().anyMatch(Element::hasText)) {
            out.beginHeading(1);
            paragraphs.forEach(p -> {
                SlideRuns.write(p, related, out);
                out.text(" ");
            });
            out.end();
        }
    }

    private void shape(Element shape) {
        var table = Markup.first(shape, "tbl");
        if (Markup.isNamed(shape, "pic")) {
            picture(shape);
        } else if (table.isPresent()) {
            table(table.get());
        } else if (Markup.isNamed(shape, "graphicFrame")) {
            Markup.first(shape, "chart").flatMap(e -> related.find(e.attr("r:id")))
                    .ifPresent(part -> ChartText.write(part.xml(), out));
            Markup.first(shape, "relIds").flatMap(e -> related.find(e.attr("r:dm")))
                    .ifPresent(part -> DiagramText.write(part.xml(), out));
        } else {
            var list = placeholder(shape).isPresent() && kind(shape).matches("|body|obj");
            Markup.first(shape, "txBody").ifPresent(body -> new SlideParagraphs(list, related, out).write(body));
        }
    }

    private void picture(Element shape) {
        var words = Markup.first(shape, "cNvPr").map(e -> Pictures.described(e.attr("descr"))).orElse("");
        if (!words.isEmpty()) {
            out.begin(TextBlock.Paragraph::new);
            out.text(words);
        }
    }

    private void table(Element table) {
        out.apart();
        var headed = Markup.first(table, "tblPr").filter(e -> e.attr("firstRow").matches("1|true")).isPresent();
        for (var row : Markup.all(table, "tr")) {
            out.beginRow();
            for (var cell : row.children()) {
                if (Markup.isNamed(cell, "tc") && !cell.attr("hMerge").matches("1|true")
                        && !cell.attr("vMerge").matches("1|true")) {
                    out.cell(CellSpan.of(cell.attr("rowSpan"), cell.attr("gridSpan"), headed
                            && row.elementSiblingIndex() <= 2));
                    Markup.all(cell, "p").forEach(p -> {
                        SlideRuns.write(p, related, out);
                        out.text(" ");
                    });
                }
            }
        }
        out.apart();
    }

    private void notes(Element notes) {
        for (var shape : Markup.all(notes, "sp")) {
            if (kind(shape).equals("body")) {
                Markup.all(shape, "p").stream().filter(Element::hasText).forEach(p -> {
                    out.begin(TextBlock.Footnote::new);
                    SlideRuns.write(p, related, out);
                });
            }
        }
    }
}
