package org.lectern.app.document.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.TextBlock;

/// Writes the body of a Word document as blocks. What stands in text boxes comes after the paragraph that holds them.
final class DocxBody implements NodeFilter {
    private static final Set<String> SILENT = Set.of("del", "movefrom", "deltext", "delinstrtext",
            "fallback",
            "ppr", "tblpr", "trpr", "tcpr", "tblgrid", "sectpr", "sdtpr", "rt", "annotationref");

    private final DocxStyles styles;
    private final ListNumbers numbers;
    private final DocxNotes notes;
    private final FlowWriter out;
    private final List<Element> boxes = new ArrayList<>();
    private final DocxLinks links;
    private final OuterTable table;
    private int paragraphs;

    private DocxBody(DocxStyles styles, ListNumbers numbers, DocxNotes notes, DocxLinks links, FlowWriter out) {
        this.styles = styles;
        this.numbers = numbers;
        this.notes = notes;
        this.links = links;
        this.out = out;
        this.table = new OuterTable(out);
    }

    static void write(Element document, DocxStyles styles, ListNumbers numbers, DocxNotes notes, DocxLinks links,
            FlowWriter out) {
        var body = new DocxBody(styles, numbers, notes, links, out);
        body.write(Markup.first(document, "body").orElse(document));
    }

    private void write(Element part) {
        part.filter(this);
        out.end();
        writeBoxes();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (!(node instanceof Element e)) {
            return FilterResult.CONTINUE;
        }
        var name = Markup.localName(e);
        if (SILENT.contains(name) || isHidden(e, name)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("txbxcontent") && paragraphs > 0) {
            boxes.add(e);
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
        out.text(OfficeMath.text(e));
    }

    private static boolean isHidden(Element e, String name) {
        return (name.equals("r") && child(e, "rPr").flatMap(p -> child(p, "vanish")).filter(DocxBody::isOn).isPresent())
                || (name.equals("tr") && child(e, "trPr").filter(p -> child(p, "del").isPresent()).isPresent());
    }

    /// Whether a property that its style may have is wanted here.
    private static boolean isOn(Element property) {
        return !property.attr("w:val").matches("0|false|off");
    }

    private static Optional<Element> child(Element e, String name) {
        return e.children().stream().filter(child -> Markup.isNamed(child, name)).findFirst();
    }

    private void open(Element e, String name) {
        switch (name) {
            case "p" -> paragraph(e);
            case "t", "tab", "ptab", "nobreakhyphen", "sym" -> out.text(DocxRun.words(e));
            case "br", "cr" -> out.lineBreak();
            case "footnotereference", "endnotereference" -> notes.next(e).ifPresent(
                    note -> out.note(note.mark(), note.words()));
            case "hyperlink" -> links.begin(e);
            case "fldsimple" -> links.beginSimple(e);
            case "fldchar" -> links.field(e);
            case "instrtext" -> links.instruction(e.wholeText());
            case "tbl" -> table.begin();
            case "tr" -> table.row();
            case "tc" -> table.cell();
            default -> {
            }
        }
    }

    private void paragraph(Element e) {
        paragraphs++;
        links.anchors(e);
        if (table.isOpen()) {
            out.text(" ");
            return;
        }
        var properties = child(e, "pPr");
        var style = properties.flatMap(p -> child(p, "pStyle")).map(p -> p.attr("w:val")).orElse("");
        var own = properties.map(DocxStyles::outlineLevel).orElse(0);
        var level = own > 0 ? own : styles.headingLevel(style);
        var list = properties.flatMap(ListPlace::of).or(() -> styles.list(style))
                .filter(place -> !place.list().equals("0") && !place.list().isEmpty());
        if (level > 0) {
            out.beginHeading(level);
        } else if (list.isPresent()) {
            var depth = list.get().level() + 1;
            out.beginClose(span -> new TextBlock.ListItem(span, depth));
        } else {
            out.begin(styles.isQuotation(style) ? TextBlock.Quotation::new : TextBlock.Paragraph::new);
        }
        if (!Markup.all(e, "t").isEmpty()) {
            list.map(numbers::next).filter(mark -> !mark.isEmpty()).ifPresent(mark -> out.text(mark + " "));
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element e) {
            switch (Markup.localName(e)) {
                case "p" -> closeParagraph();
                case "hyperlink", "fldsimple" -> links.end();
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
            writeBoxes();
        }
    }

    private void writeBoxes() {
        var inside = List.copyOf(boxes);
        boxes.clear();
        inside.forEach(box -> new DocxBody(styles, numbers, notes, links, out).write(box.clone()));
    }
}
