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
import org.lectern.app.document.flow.CellSpan;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.flow.letter.Height;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.html.Pictures;
import org.lectern.app.document.html.References;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.model.Typesetting.Style;

/// Writes the body of an OpenDocument text as blocks. What stands in frames comes after the paragraph that holds them.
final class OdtBody implements NodeFilter {
    private static final Set<String> SILENT = Set.of("tracked-changes", "annotation", "annotation-end", "ruby-text",
            "forms", "sequence-decls", "variable-decls", "user-field-decls", "covered-table-cell",
            "note-citation", "bibliography-configuration");
    private static final Set<String> SHAPES = Set.of("text-box", "custom-shape", "rect", "ellipse", "circle", "line",
            "connector", "polygon", "path"); // may hold paragraphs inside a paragraph
    private static final int MOST_REPEATED = 50; // empty cells that are kept

    private static final int DEEPEST = 20;

    private final FlowWriter out;
    private final ListNumbers numbers;
    private final OdtStyles styles;
    private final OdtObjects objects;
    private final Deque<String> lists = new ArrayDeque<>(); // styles of those that are open
    private final Deque<Height> heights = new ArrayDeque<>(); // of the spans that are open
    private final Deque<Set<Style>> faces = new ArrayDeque<>(); // of the paragraphs and spans that are open
    private final List<Runnable> later = new ArrayList<>(); // what comes after the paragraph that holds it
    private String mark = "";
    private final OuterTable table;
    private final int depth; // of frames in frames
    private int paragraphs;

    private OdtBody(FlowWriter out, ListNumbers numbers, OdtStyles styles, OdtObjects objects, int depth) {
        this.out = out;
        this.numbers = numbers;
        this.styles = styles;
        this.objects = objects;
        this.table = new OuterTable(out);
        this.depth = depth;
    }

    static void write(Element content, ListNumbers numbers, OdtStyles styles, OdtObjects objects, FlowWriter out) {
        var body = Markup.first(content, "body").flatMap(e -> Markup.first(e, "text")).orElse(content);
        new OdtBody(out, numbers, styles, objects, 0).write(body);
    }

    private void write(Element part) {
        part.filter(this);
        out.end();
        writeLater();
    }

    private void writeLater() {
        var waiting = List.copyOf(later);
        later.clear();
        waiting.forEach(Runnable::run);
    }

    @Override
    public FilterResult head(Node node, int level) {
        if (node instanceof TextNode words && paragraphs > 0) {
            say(words.getWholeText());
        }
        if (!(node instanceof Element e)) {
            return FilterResult.CONTINUE;
        }
        var name = Markup.localName(e);
        if (SILENT.contains(name) || OdtHidden.is(e, name, styles)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (e.tagName().startsWith("svg:")) {
            say(" " + described(e));
            return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("object")) {
            object(e);
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
            if (depth < DEEPEST) {
                later.add(() -> new OdtBody(out, numbers, styles, objects, depth + 1).write(e.clone()));
            }
        }
    }

    private void object(Element e) {
        var formula = objects.formula(e);
        if (formula.isPresent()) {
            say(formula.get());
        } else if (paragraphs > 0) {
            later.add(() -> objects.chart(e, out));
        } else {
            objects.chart(e, out);
        }
    }

    /// What is said of a picture; objects show what they are themselves.
    private static String described(Element words) {
        var frame = words.parent();
        return frame == null || Markup.first(frame, "object").isPresent() ? "" : Pictures.described(words.text());
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
        out.text(words, heights.isEmpty() ? Height.BASE : heights.peek());
    }

    private void open(Element e, String name) {
        switch (name) {
            case "h", "p" -> paragraph(e, name);
            case "span" -> {
                heights.push(styles.height(e, "text").orElse(heights.isEmpty() ? Height.BASE : heights.peek()));
                openFace(styles.face(e, "text", faces.isEmpty() ? Set.of() : faces.peek()));
            }
            case "s", "tab" -> out.text(" ");
            case "line-break" -> out.lineBreak();
            case "list" -> list(e);
            case "list-item" -> item(e);
            case "a" -> References.of(e).map(References::inSameFile).ifPresent(out::link);
            case "table" -> table.begin();
            case "table-row" -> table.row();
            case "table-cell" -> table.cell(span(e));
            default -> {
            }
        }
    }

    private void openFace(Set<Style> face) {
        faces.push(face);
        out.setting().face(face);
    }

    private void closeFace() {
        faces.poll();
        out.setting().face(faces.isEmpty() ? Set.of() : faces.peek());
    }

    private static CellSpan span(Element cell) {
        var row = cell.parent();
        var head = row != null && row.parent() != null && Markup.isNamed(row.parent(), "table-header-rows");
        return CellSpan.of(cell.attr("table:number-rows-spanned"), cell.attr("table:number-columns-spanned"), head);
    }

    /// A list without a style of its own has that of the list around it.
    private void list(Element e) {
        var style = e.attr("text:style-name");
        lists.push(style.isEmpty() && !lists.isEmpty() ? lists.peek() : style);
        if (lists.size() == 1 && !e.attr("text:continue-numbering").equals("true")
                && !e.hasAttr("text:continue-list")) {
            numbers.restart(style);
        }
        numbers.goOnAfter(e.attr("text:continue-list"), style);
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
        openFace(styles.face(e, "paragraph", Set.of()));
        mark = lists.isEmpty() ? "" : mark; // of an item without words
        if (paragraphs == 1) {
            Markup.all(e, "bookmark").forEach(place -> out.anchor(place.attr("text:name")));
            Markup.all(e, "bookmark-start").forEach(place -> out.anchor(place.attr("text:name")));
        }
        if (table.isOpen()) {
            out.text(" ");
        } else if (name.equals("h")) {
            var outline = e.attr("text:outline-level");
            var level = outline.matches("[1-9]") ? Integer.parseInt(outline) : 1;
            out.beginHeading(level);
            var isNumbered = !e.attr("text:is-list-header").equals("true");
            var number = isNumbered ? numbers.next(new ListPlace(OdtNumbering.HEADINGS, level - 1)) : "";
            mark = paragraphs > 1 || e.hasText() ? number : "";
        } else if (!lists.isEmpty()) {
            var place = lists.size();
            out.beginClose(span -> new TextBlock.ListItem(span, place));
        } else if (e.attr("text:style-name").equals("Title")) {
            out.beginHeading(1);
        } else {
            out.begin(TextBlock.Paragraph::new);
        }
    }

    @Override
    public FilterResult tail(Node node, int level) {
        if (node instanceof Element e) {
            switch (Markup.localName(e)) {
                case "h", "p" -> closeParagraph();
                case "span" -> {
                    heights.poll();
                    closeFace();
                }
                case "list" -> endList(e);
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

    private void endList(Element e) {
        var style = lists.poll();
        if (style != null && lists.isEmpty()) {
            numbers.save(style, e.attr("xml:id"));
        }
    }

    private void closeParagraph() {
        paragraphs--;
        closeFace();
        if (table.isOpen()) {
            out.text(" ");
        } else {
            out.end();
            writeLater();
        }
    }
}
