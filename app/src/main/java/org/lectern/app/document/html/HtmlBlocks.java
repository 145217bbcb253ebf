package org.lectern.app.document.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.lectern.app.document.html.around.Notes;
import org.lectern.app.document.html.around.Surroundings;
import org.lectern.app.document.html.style.Hidden;
import org.lectern.app.document.html.style.StyleRules;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.flow.letter.Height;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;

/// Writes the text of an HTML tree as blocks. Readings beside ruby characters are left out, so that the words can be found as
/// they are written; so are scripts, styles, forms' controls and what is marked as hidden.
public final class HtmlBlocks implements NodeFilter {
    private static final int DEEPEST_TABLE = 12; // in cells of others

    private final FlowWriter out;
    private final Function<String, String> anchors;
    private final Function<String, String> targets;
    private final HtmlLine line;
    private final Silence silent;
    private final Surroundings around;
    private final HtmlSetting setting;
    private final Deque<ListMarks> lists = new ArrayDeque<>();
    private int tables; // whose rows are kept, with those inside their cells
    private int layouts; // tables that are open
    private int quotations;
    private int notes;
    private int verbatim;

    /// @param anchors gives the name under which an id is kept
    /// @param targets gives, for the reference of a link, such a name or an address
    private HtmlBlocks(FlowWriter out, Silence silent, Surroundings around, StyleRules looks,
            Function<String, String> anchors, Function<String, String> targets, PictureSource pictures) {
        this.out = out;
        this.line = new HtmlLine(out, pictures);
        this.silent = silent;
        this.around = around;
        this.setting = new HtmlSetting(looks, out.setting());
        this.anchors = anchors;
        this.targets = targets;
    }

    /// Writes everything below an element.
    ///
    /// @param anchors gives the name under which the writer keeps the place of an id
    /// @param targets gives, for the reference of a link, such a name or an address
    public static void write(Element root, FlowWriter out, Function<String, String> anchors,
            Function<String, String> targets) {
        write(root, List.of(), out, anchors, targets, PictureSource.NONE);
    }

    /// Writes everything below an element that its own style sheets and others show.
    ///
    /// @param sheets that it refers to
    public static void write(Element root, List<String> sheets, FlowWriter out, Function<String, String> anchors,
            Function<String, String> targets, PictureSource pictures) {
        write(root, sheets, Surroundings.NONE, out, anchors, targets, pictures);
    }

    /// @param around what is left out as no part of the text
    static void write(Element root, List<String> sheets, Surroundings around, FlowWriter out,
            Function<String, String> anchors, Function<String, String> targets, PictureSource pictures) {
        var all = StyleRules.sheets(root, sheets);
        root.filter(new HtmlBlocks(out, new Silence(Hidden.in(root, all)), around, new StyleRules(root, all), anchors,
                targets, pictures));
        out.end();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            line.say(silent.isText(words) ? "" : words.getWholeText());
        } else if (node instanceof Element element) {
            if (silent.is(element) || around.has(element)) {
                PrintedPages.label(element).ifPresent(out::printedPage);
                line.reading(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            return open(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element e) {
        if (e.hasAttr("id")) {
            out.anchor(anchors.apply(e.id()));
        }
        var name = e.normalName();
        if (name.equals("math") || name.endsWith(":math")) {
            line.formula(e);
            return FilterResult.SKIP_ENTIRELY;
        }
        if (Pictures.is(e)) {
            line.picture(e);
            return FilterResult.SKIP_ENTIRELY;
        }
        var height = Raising.of(e, Notes.kind(e));
        if (height != Height.BASE) {
            line.say("");
            var target = References.within(e).map(targets);
            target.ifPresent(out::link);
            out.text(e.wholeText(), height);
            if (target.isPresent()) {
                out.endLink();
            }
            return FilterResult.SKIP_ENTIRELY;
        }
        setting.open(e);
        References.of(e).map(targets).ifPresent(out::link);
        switch (name) {
            case "q" -> line.say("“");
            case "ruby" -> out.setting().ruby();
            default -> {
            }
        }
        if (tables > 0) {
            openInTable(e, name);
        } else {
            openBlock(e, name);
        }
        return FilterResult.CONTINUE;
    }

    private void openInTable(Element e, String name) {
        switch (name) {
            case "table" -> tables++;
            case "tr", "td", "th", "thead", "tbody", "tfoot" -> {
                if (tables == 1) {
                    openPart(e, name);
                } else {
                    out.text(" ");
                }
            }
            case "br" -> out.lineBreak();
            default -> apart(name);
        }
    }

    private void openPart(Element e, String name) {
        switch (name) {
            case "tr" -> out.beginRow();
            case "td", "th" -> out.cell(HtmlTable.span(e));
            default -> out.endSpans();
        }
    }

    /// What stands in blocks of their own in a cell is parted by a space.
    private void apart(String name) {
        if (BlockNames.isApart(name)) {
            out.text(" ");
        }
    }

    private void openBlock(Element e, String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> out.beginHeading(name.charAt(1) - '0');
            case "br" -> out.lineBreak();
            case "pre" -> {
                verbatim++;
                out.beginVerbatim();
            }
            case "blockquote" -> {
                quotations++;
                begin();
            }
            case "ul", "ol" -> {
                startList();
                lists.push(new ListMarks(e));
            }
            case "li" -> item(e);
            case "table" -> table(e);
            case "td", "th", "tr" -> begin();
            default -> other(e, name);
        }
    }

    private void other(Element e, String name) {
        if (Notes.is(e)) {
            notes++;
        }
        if (BlockNames.isPlain(name) || Notes.is(e)) {
            begin();
        }
    }

    /// A list inside another one stands close to it.
    private void startList() {
        if (lists.isEmpty()) {
            out.apart();
        }
        begin();
    }

    private void item(Element e) {
        line.mark(lists.isEmpty() ? ListMarks.BULLET : lists.peek().next(e));
        begin();
    }

    /// A table of plain cells is kept row by row; one that only lays out other blocks is read like these.
    private void table(Element e) {
        begin();
        if (++layouts < DEEPEST_TABLE && HtmlTable.hasRows(e)) {
            out.apart();
            tables = 1;
        }
    }

    private void begin() {
        if (verbatim > 0) {
            return;
        }
        if ((lists.isEmpty() && !line.isMarked()) || notes > 0) {
            out.begin(shape());
        } else {
            var depth = Math.max(1, lists.size());
            out.beginClose(span -> new TextBlock.ListItem(span, depth));
        }
    }

    private Function<TextRange, TextBlock> shape() {
        return notes > 0
                ? TextBlock.Footnote::new
                : quotations > 0 ? TextBlock.Quotation::new : TextBlock.Paragraph::new;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element e) {
            close(e, e.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element e, String name) {
        closeBlock(e, name);
        setting.close(e);
    }

    private void closeBlock(Element e, String name) {
        if (References.of(e).isPresent()) {
            out.endLink();
        }
        switch (name) {
            case "q" -> out.text("”");
            case "ruby" -> out.setting().endRuby();
            default -> {
            }
        }
        if (tables > 0) {
            closeInTable(name);
            return;
        }
        switch (name) {
            case "pre" -> {
                verbatim--;
                begin();
            }
            case "blockquote" -> {
                quotations--;
                begin();
            }
            case "ul", "ol" -> {
                lists.poll();
                startList();
            }
            case "table" -> {
                layouts--;
                begin();
            }
            case "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr" -> begin();
            default -> {
                if (Notes.is(e)) {
                    notes--;
                }
                if (BlockNames.isPlain(name) || Notes.is(e)) {
                    begin();
                }
            }
        }
    }

    private void closeInTable(String name) {
        if (!name.equals("table")) {
            apart(name);
        } else if (--tables == 0) {
            layouts--;
            out.apart();
            begin();
        }
    }
}
