package org.lectern.app.document.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.lectern.app.document.flow.CellSpan;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.flow.letter.Height;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.office.drawing.RelatedParts;

/// Writes the body of a Word document as blocks. What stands in text boxes comes after the paragraph that holds them.
final class DocxBody implements NodeFilter {
    private static final Set<String> SILENT = Set.of("del", "movefrom", "deltext", "delinstrtext",
            "fallback",
            "ppr", "tblpr", "trpr", "tcpr", "tblgrid", "sectpr", "sdtpr", "rt", "annotationref");

    private static final int DEEPEST = 20;

    private final DocxStyles styles;
    private final ListNumbers numbers;
    private final DocxNotes notes;
    private final FlowWriter out;
    private final List<Runnable> later = new ArrayList<>(); // what comes after the paragraph that holds it
    private final DocxFields fields;
    private final RelatedParts related;
    private final OuterTable table;
    private final int depth; // of text boxes in text boxes
    private int paragraphs;
    private String style = ""; // of the paragraph
    private Height height = Height.BASE; // of the run

    private DocxBody(DocxStyles styles, ListNumbers numbers, DocxNotes notes, DocxFields fields, RelatedParts related,
            FlowWriter out, int depth) {
        this.styles = styles;
        this.numbers = numbers;
        this.notes = notes;
        this.fields = fields;
        this.related = related;
        this.out = out;
        this.table = new OuterTable(out);
        this.depth = depth;
    }

    static void write(Element document, DocxStyles styles, ListNumbers numbers, DocxNotes notes, DocxFields fields,
            RelatedParts related, FlowWriter out) {
        var body = new DocxBody(styles, numbers, notes, fields, related, out, 0);
        body.write(Markup.first(document, "body").orElse(document));
    }

    private void write(Element part) {
        part.filter(this);
        out.end();
        writeLater();
    }

    @Override
    public FilterResult head(Node node, int level) {
        if (!(node instanceof Element e)) {
            return FilterResult.CONTINUE;
        }
        var name = Markup.localName(e);
        if (SILENT.contains(name) || isHidden(e, name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("txbxcontent") && paragraphs > 0) {
            if (depth < DEEPEST) {
                later.add(() -> new DocxBody(styles, numbers, notes, fields, related, out, depth + 1).write(e.clone()));
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("omath")) {
            formula(e);
            return FilterResult.SKIP_ENTIRELY;
        }
        open(e, name);
        return FilterResult.CONTINUE;
    }

    /// The formulas of one paragraph that follow each other stand on lines of their own.
    private void formula(Element e) {
        var before = e.previousElementSibling();
        if (before != null && Markup.isNamed(before, "oMath")) {
            out.lineBreak();
        }
        OfficeMath.write(e, out);
    }

    private boolean isHidden(Element e, String name) {
        return (name.equals("r") && styles.isHidden(e, style)) || (name.equals("tr")
                && DocxStyles.child(e, "trPr").filter(p -> DocxStyles.child(p, "del").isPresent()).isPresent());
    }

    private void open(Element e, String name) {
        switch (name) {
            case "p" -> paragraph(e);
            case "r" -> {
                height = styles.height(e, style);
                out.setting().face(styles.face(e, style));
            }
            case "t", "tab", "ptab", "nobreakhyphen", "sym" -> words(e);
            case "br", "cr" -> out.lineBreak();
            case "drawing", "pict" -> DocxDrawing.picture(e, related, out);
            case "chart", "relids", "altchunk" -> drawing(e);
            case "footnotereference", "endnotereference" -> notes.next(e).ifPresent(
                    note -> out.note(note.mark(), note.words()));
            case "hyperlink" -> fields.begin(e);
            case "fldsimple" -> fields.beginSimple(e);
            case "fldchar" -> fields.field(e);
            case "instrtext" -> fields.instruction(e.wholeText());
            case "tbl" -> table.begin();
            case "tr" -> {
                table.row();
                for (var before = DocxCell.before(e); before > 0; before--) {
                    table.cell(CellSpan.SINGLE);
                }
            }
            case "tc" -> table.cell(DocxCell.span(e));
            default -> {
            }
        }
    }

    private void words(Element e) {
        if (fields.isShown()) {
            out.text(DocxRun.words(e), height);
        } else {
            fields.instruction(DocxRun.words(e));
        }
    }

    private void drawing(Element e) {
        if (paragraphs > 0) {
            later.add(() -> DocxDrawing.write(e, related, out));
        } else {
            DocxDrawing.write(e, related, out);
        }
    }

    private void paragraph(Element e) {
        paragraphs++;
        if (paragraphs == 1) {
            fields.paragraph(e);
        }
        height = Height.BASE;
        out.setting().face(Set.of());
        var properties = DocxStyles.child(e, "pPr");
        style = properties.flatMap(p -> DocxStyles.child(p, "pStyle")).map(p -> p.attr("w:val")).orElse("");
        if (table.isOpen()) {
            out.text(" ");
            return;
        }
        var own = properties.map(DocxStyles::outlineLevel).orElse(0);
        var level = own > 0 ? own : styles.headingLevel(style);
        var list = list(properties);
        if (level > 0) {
            out.beginHeading(level);
        } else if (list.isPresent()) {
            var place = list.get().level() + 1;
            out.beginClose(span -> new TextBlock.ListItem(span, place));
        } else {
            out.begin(styles.isQuotation(style) ? TextBlock.Quotation::new : TextBlock.Paragraph::new);
        }
        if (list.isPresent() && paragraphs == 1 && Markup.first(e, "t").isPresent()) {
            list.map(numbers::next).filter(mark -> !mark.isEmpty()).ifPresent(mark -> out.text(mark + " "));
        }
    }

    private Optional<ListPlace> list(Optional<Element> properties) {
        var own = properties.flatMap(ListPlace::of);
        var inherited = styles.list(style).map(place -> new ListPlace(place.list(),
                numbers.levelOf(place.list(), style).orElse(place.level())));
        var place = own.isPresent() && own.get().list().isEmpty()
                ? inherited.map(of -> new ListPlace(of.list(), own.get().level()))
                : own.or(() -> inherited);
        return place.filter(of -> !of.list().equals("0") && !of.list().isEmpty());
    }

    @Override
    public FilterResult tail(Node node, int level) {
        if (node instanceof Element e) {
            switch (Markup.localName(e)) {
                case "p" -> closeParagraph();
                case "hyperlink", "fldsimple" -> fields.end();
                case "tbl" -> table.end();
                default -> {
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    private void closeParagraph() {
        paragraphs--;
        if (table.isOpen()) {
            out.text(" ");
        } else {
            out.end();
            writeLater();
        }
    }

    private void writeLater() {
        var waiting = List.copyOf(later);
        later.clear();
        waiting.forEach(Runnable::run);
    }
}
