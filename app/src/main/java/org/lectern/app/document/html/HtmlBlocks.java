package org.lectern.app.document.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.flow.Raised;
import org.lectern.app.document.model.TextBlock;
import org.lectern.inference.api.TextRange;

/// Writes the text of an HTML tree as blocks. Readings beside ruby characters are left out, so that the words can be found as
/// they are written; so are scripts, styles, forms' controls and what is marked as hidden.
public final class HtmlBlocks implements NodeFilter {
    private static final Set<String> SILENT = Set.of("head", "script", "style", "template", "noscript", "rt", "rp",
            "rtc",
            "select", "button", "textarea", "input", "canvas", "desc", "metadata", "iframe", "object", "audio", "video",
            "datalist",
            "title");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "body", "caption", "center", "dd",
            "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header",
            "hgroup",
            "hr", "html", "legend", "main", "menu", "nav", "p", "section", "summary", "svg", "tbody", "text", "tfoot",
            "thead");
    private static final Set<String> NOTES = Set.of("footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote");
    private static final String COMPLEX = ":is(td, th) :is(table, h1, h2, h3, h4, h5, h6, ul, ol, pre, blockquote)";

    private final FlowWriter out;
    private final Function<String, String> anchors;
    private final Function<String, String> targets;
    private final Deque<ListMarks> lists = new ArrayDeque<>();
    private String mark = "";
    private boolean inTable; // whose rows are kept
    private int quotations;
    private int notes;
    private int verbatim;

    /// @param anchors gives the name under which an id is kept
    /// @param targets gives, for the reference of a link, such a name or an address
    private HtmlBlocks(FlowWriter out, Function<String, String> anchors, Function<String, String> targets) {
        this.out = out;
        this.anchors = anchors;
        this.targets = targets;
    }

    /// Writes everything below an element.
    ///
    /// @param anchors gives the name under which the writer keeps the place of an id
    /// @param targets gives, for the reference of a link, such a name or an address
    public static void write(Element root, FlowWriter out, Function<String, String> anchors,
            Function<String, String> targets) {
        root.filter(new HtmlBlocks(out, anchors, targets));
        out.end();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            say(words.getWholeText());
        } else if (node instanceof Element element) {
            return isSilent(element) ? FilterResult.SKIP_ENTIRELY : open(element);
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isSilent(Element e) {
        return SILENT.contains(e.normalName()) || (e.hasAttr("hidden") && !isNote(e))
                || e.attr("style").replace(" ", "").contains("display:none") || e.hasClass("footnote-backref")
                || e.attr("role").equals("doc-backlink") || References.isPermalink(e);
    }

    private void say(String words) {
        if (!mark.isEmpty() && !words.isBlank()) {
            out.text(mark + " ");
            mark = "";
        }
        out.text(words);
    }

    private FilterResult open(Element e) {
        if (e.hasAttr("id")) {
            out.anchor(anchors.apply(e.id()));
        }
        var name = e.normalName();
        if (name.equals("math") || name.endsWith(":math")) {
            say(MathText.of(e));
            return FilterResult.SKIP_ENTIRELY;
        }
        if (isRaised(e)) {
            References.within(e).map(targets).ifPresent(out::link);
            say(Raised.of(e.wholeText()));
            out.endLink();
            return FilterResult.SKIP_ENTIRELY;
        }
        References.of(e).map(targets).ifPresent(out::link);
        if (name.equals("q")) {
            say("“");
        }
        if (inTable) {
            openInTable(name);
        } else {
            openBlock(e, name);
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isRaised(Element e) {
        return e.childNodeSize() > 0 && (e.normalName().equals("sup") || kind(e).contains("noteref"))
                && Raised.isNumber(e.wholeText());
    }

    private static String kind(Element e) {
        return (e.attr("epub:type") + " " + e.attr("role")).strip();
    }

    private void openInTable(String name) {
        switch (name) {
            case "tr" -> out.beginRow();
            case "td", "th" -> out.cell();
            case "br" -> out.lineBreak();
            default -> {
                if (BLOCKS.contains(name)) {
                    out.text(" ");
                }
            }
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
        if (isNote(e)) {
            notes++;
        }
        if (BLOCKS.contains(name) || isNote(e)) {
            begin();
        }
    }

    private static boolean isNote(Element e) {
        return e.hasClass("footnotes") || (e.attributesSize() > 0
                && NOTES.stream().anyMatch(note -> (" " + kind(e) + " ").contains(" " + note + " ")));
    }

    /// A list inside another one stands close to it.
    private void startList() {
        if (lists.isEmpty()) {
            out.apart();
        }
        begin();
    }

    private void item(Element e) {
        mark = lists.isEmpty() ? ListMarks.BULLET : lists.peek().next(e);
        begin();
    }

    /// A table of plain cells is kept row by row; one that only lays out other blocks is read like these.
    private void table(Element e) {
        begin();
        if (e.selectFirst(COMPLEX) == null) {
            out.apart();
            inTable = true;
        }
    }

    private void begin() {
        if (verbatim > 0) {
            return;
        }
        if ((lists.isEmpty() && mark.isEmpty()) || notes > 0) {
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
        if (References.of(e).isPresent()) {
            out.endLink();
        }
        if (name.equals("q")) {
            out.text("”");
        }
        if (inTable) {
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
            case "h1", "h2", "h3", "h4", "h5", "h6", "li", "table", "td", "th", "tr" -> begin();
            default -> {
                if (isNote(e)) {
                    notes--;
                }
                if (BLOCKS.contains(name) || isNote(e)) {
                    begin();
                }
            }
        }
    }

    private void closeInTable(String name) {
        if (name.equals("table")) {
            inTable = false;
            out.apart();
            begin();
        } else if (BLOCKS.contains(name)) {
            out.text(" ");
        }
    }
}
