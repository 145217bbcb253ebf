package org.lectern.app.document.office;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
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

/// Writes the body of an OpenDocument text as blocks. What stands in frames comes after the paragraph that holds them.
final class OdtBody implements NodeFilter {
    private static final Set<String> SILENT = Set.of("tracked-changes", "annotation", "annotation-end", "ruby-text",
            "forms", "sequence-decls", "variable-decls", "user-field-decls", "covered-table-cell",
            "note-citation", "bibliography-configuration");
    private static final int MOST_REPEATED = 50; // empty cells that are kept

    private final FlowWriter out;
    private final Set<String> numbered;
    private final Deque<Integer> lists = new ArrayDeque<>(); // number of the last item; negative in lists with bullets
    private final List<Element> frames = new ArrayList<>();
    private String mark = "";
    private final OuterTable table;
    private int paragraphs;

    private OdtBody(FlowWriter out, Set<String> numbered) {
        this.out = out;
        this.numbered = numbered;
        this.table = new OuterTable(out);
    }

    static void write(Element content, FlowWriter out) {
        var body = Markup.first(content, "text").orElse(content);
        new OdtBody(out, numbered(content)).write(body);
    }

    /// Names of the list styles whose outermost level is numbered.
    private static Set<String> numbered(Element content) {
        return Markup.all(content, "list-style").stream()
                .filter(style -> style.childrenSize() > 0
                        && Markup.isNamed(style.firstElementChild(), "list-level-style-number"))
                .map(style -> style.attr("style:name")).collect(Collectors.toCollection(HashSet::new));
    }

    private void write(Element part) {
        part.filter(this);
        out.end();
        writeFrames();
    }

    private void writeFrames() {
        var inside = List.copyOf(frames);
        frames.clear();
        inside.forEach(frame -> new OdtBody(out, numbered).write(frame.clone()));
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
        if (paragraphs > 0 && (name.equals("text-box") || name.equals("note"))) {
            aside(e, name);
            return FilterResult.SKIP_ENTIRELY;
        }
        open(e, name);
        return FilterResult.CONTINUE;
    }

    private void aside(Element e, String name) {
        if (name.equals("text-box")) {
            frames.add(e);
        } else {
            var mark = Markup.first(e, "note-citation").map(Element::text).orElse("*");
            var words = Markup.first(e, "note-body").map(Element::text).orElse("");
            out.note(mark, words);
        }
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
            case "list" -> lists.push(isNumbered(e) ? 0 : -1);
            case "list-item" -> item();
            case "a" -> References.of(e).map(References::inSameFile).ifPresent(out::link);
            case "table" -> table.begin();
            case "table-row" -> table.row();
            case "table-cell" -> table.cell();
            default -> {
            }
        }
    }

    private boolean isNumbered(Element list) {
        var style = list.attr("text:style-name");
        return style.isEmpty() && !lists.isEmpty() ? lists.peek() >= 0 : numbered.contains(style);
    }

    private void item() {
        if (!lists.isEmpty() && lists.peek() >= 0) {
            lists.push(lists.pop() + 1);
            mark = lists.peek() + ".";
        } else {
            mark = "•";
        }
    }

    private void paragraph(Element e, String name) {
        paragraphs++;
        Markup.all(e, "bookmark").forEach(place -> out.anchor(place.attr("text:name")));
        Markup.all(e, "bookmark-start").forEach(place -> out.anchor(place.attr("text:name")));
        if (table.isOpen()) {
            out.text(" ");
        } else if (name.equals("h")) {
            var level = e.attr("text:outline-level");
            out.beginHeading(level.matches("[1-9]") ? Integer.parseInt(level) : 1);
            mark = "";
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
