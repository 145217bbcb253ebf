package org.lectern.app.document.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.html.References;
import org.lectern.app.document.model.TextBlock;

/// Writes the body of an DocumentViewModel text as blocks. What stands in frames comes after the paragraph that holds them.
final class OdtBody implements NodeFilter {
    private static final Set<String> SILENT = Set.of("tracked-changes", "annotation", "annotation-end", "ruby-text",
            "forms", "sequence-decls", "variable-decls", "user-field-decls", "covered-table-cell",
            "note-citation", "bibliography-configuration");
    private static final Set<String> SHAPES = Set.of("text-box", "custom-shape", "rect", "ellipse", "circle", "line",
            "connector", "polygon", "path"); // may hold paragraphs inside a paragraph
    private static final int MOST_REPEATED = 50; // empty cells that are kept

    private final FlowWriter out;
    private final ListNumbers numbers;
    private final Deque<String> lists = new ArrayDeque<>(); // styles of those that are open
    private final List<Element> frames = new ArrayList<>();
    private String mark = "";
    private final OuterTable table;
    private int paragraphs;

    private OdtBody(FlowWriter out, ListNumbers numbers) {
        this.out = out;
        this.numbers = numbers;
        this.table = new OuterTable(out);
    }

    static void write(Element content, ListNumbers numbers, FlowWriter out) {
        var body = Markup.first(content, "text").orElse(content);
        new OdtBody(out, numbers).write(body);
    }

    private void write(Element part) {
        part.filter(this);
        out.end();
        writeFrames();
    }

    private void writeFrames() {
        var inside = List.copyOf(frames);
        frames.clear();
        inside.forEach(frame -> new OdtBody(out, numbers).write(frame.clone()));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words && paragraphs > 0) {
            say(words.getWholeText());
        }
        if (!(node instanceof Element e)) {
            return FilterResult.CONTINUE;
        }
        var name = Markup.localName(e);
        if (SILENT.contains(name) || e.tagName().startsWith("svg:")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (paragraphs > 0 && (SHAPES.contains(name) || name.equals("note"))) {
            aside(e, name);
            return FilterResult.SKIP_ENTIRELY;
        }
        open(e, name);
        return FilterResult.CONTINUE;
    }

    private void aside(Element e, String name) {
        if (name.equals("note")) {
            var mark = Markup.first(e, "note-citation").map(Element::text).orElse("*");
            var words = Markup.first(e, "note-body").map(OdtBody::paragraphs).orElse("");
            out.note(mark, words);
        } else {
            frames.add(e);
        }
    }

    private static String paragraphs(Element note) {
        return note.getAllElements().stream().filter(e -> !e.equals(note) && e.tagName().matches("text:[ph]"))
                .map(Element::text).collect(Collectors.joining(" "));
    }

    private void say(String words) {
        if (!mark.isEmpty() && !words.isBlank()) {
            out.text(mark + " ");
            mark = "";
        }
        out.text(words);
    }

    private void open(Element e, String name) {
        switch (name) {
            case "h", "p" -> paragraph(e, name);
            case "s", "tab" -> out.text(" ");
            case "line-break" -> out.lineBreak();
            case "list" -> list(e);
            case "list-item" -> item(e);
            case "a" -> References.of(e).map(References::inSameFile).ifPresent(out::link);
            case "table" -> table.begin();
            case "table-row" -> table.row();
            case "table-cell" -> table.cell();
            default -> {
            }
        }
    }

    /// A list without a style of its own has that of the list around it.
    private void list(Element e) {
        var style = e.attr("text:style-name");
        lists.push(style.isEmpty() && !lists.isEmpty() ? lists.peek() : style);
        if (lists.size() == 1 && !e.attr("text:continue-numbering").equals("true")
                && !e.hasAttr("text:continue-list")) {
            numbers.restart(style);
        }
    }

    private void item(Element e) {
        if (!lists.isEmpty()) {
            var place = new ListPlace(lists.peek(), lists.size() - 1);
            var start = e.attr("text:start-value");
            if (start.matches("\\d{1,6}")) {
                numbers.goOnWith(Integer.parseInt(start), place);
            }
            mark = numbers.next(place);
        }
    }

    private void paragraph(Element e, String name) {
        paragraphs++;
        mark = lists.isEmpty() ? "" : mark; // of an item without words
        Markup.all(e, "bookmark").forEach(place -> out.anchor(place.attr("text:name")));
        Markup.all(e, "bookmark-start").forEach(place -> out.anchor(place.attr("text:name")));
        if (table.isOpen()) {
            out.text(" ");
        } else if (name.equals("h")) {
            var outline = e.attr("text:outline-level");
            var level = outline.matches("[1-9]") ? Integer.parseInt(outline) : 1;
            out.beginHeading(level);
            var isNumbered = !e.attr("text:is-list-header").equals("true");
            var number = isNumbered ? numbers.next(new ListPlace(OdtNumbering.HEADINGS, level - 1)) : "";
            mark = e.hasText() ? number : "";
        } else if (!lists.isEmpty()) {
            var depth = lists.size();
            out.beginClose(span -> new TextBlock.ListItem(span, depth));
        } else if (e.attr("text:style-name").equals("Title")) {
            out.beginHeading(1);
        } else {
            out.begin(TextBlock.Paragraph::new);
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element e) {
            switch (Markup.localName(e)) {
                case "h", "p" -> closeParagraph();
                case "list" -> lists.poll();
                case "table-cell" -> repeat(e);
                case "a" -> out.endLink();
                case "table" -> table.end();
                default -> {
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    /// Equal neighbours are written once with their number, empty ones at the end of a row by the thousand.
    private void repeat(Element cell) {
        var times = cell.attr("table:number-columns-repeated");
        if (table.isOutermost() && times.matches("[0-9]{1,2}") && Integer.parseInt(times) <= MOST_REPEATED) {
            for (var i = 1; i < Integer.parseInt(times); i++) {
                out.cell();
                out.text(cell.text());
            }
        }
    }

    private void closeParagraph() {
        paragraphs--;
        if (table.isOpen()) {
            out.text(" ");
        } else {
            out.end();
            writeFrames();
        }
    }
}
