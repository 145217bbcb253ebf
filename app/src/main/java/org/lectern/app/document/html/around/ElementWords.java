package org.lectern.app.document.html.around;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.flow.EastAsian;

/// How many words stand in each element of a page: all, those of links, and those of blocks that hold more than a few beside their links,
/// as paragraphs do. Counted once, in time that grows with the page's length.
final class ElementWords implements NodeVisitor {
    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data",
            "del", "dfn", "em",
            "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
            "sub", "sup",
            "time", "tt", "u", "var", "wbr");
    private static final Set<String> SILENT = Set.of("head", "script", "style", "template", "noscript", "select",
            "button", "textarea");
    private static final int PARAGRAPH = 10; // words of a block that is no title, no entry of a menu
    private static final int BEGINNING = 20; // words of a block with which a text begins
    private static final Count NOTHING = new Count();

    private final IdentityHashMap<Element, Count> counts = new IdentityHashMap<>();
    private final Deque<Count> open = new ArrayDeque<>();
    private int links; // that are open
    private int silent;
    private int passed; // elements so far
    private int beginning = Integer.MAX_VALUE; // number of the element with which the text begins, its title or a paragraph

    /// The words of an element, with all below it.
    static final class Count {
        private int words;
        private int linked;
        private int links;
        private int prose;
        private int own; // outside links and outside blocks below it
        private boolean title;
        private boolean ordered;
        private @Nullable String target; // of its links, without the part of the file
        private boolean scattered; // whether these are several, or whole files
        private int first; // numbers of the elements in it, in the order in which they begin
        private int last;

        int words() {
            return words;
        }

        int links() {
            return links;
        }

        int prose() {
            return prose;
        }

        /// Whether it holds a title of the page.
        boolean hasTitle() {
            return title;
        }

        /// Whether it holds a list in order, as notes are.
        boolean isOrdered() {
            return ordered;
        }

        /// Whether all its links lead to parts of one and the same file, as those of its contents do.
        boolean areContents() {
            return links > 0 && !scattered;
        }

        private void link(String address) {
            var part = address.indexOf('#');
            links = 1;
            scattered = part < 0 || part == address.length() - 1;
            target = address.substring(0, Math.max(0, part));
        }

        boolean isIn(Count other) {
            return other.first <= first && first <= other.last;
        }

        /// The share of its words that are links.
        double linkShare() {
            return words == 0 ? 0 : (double) linked / words;
        }

        private void take(Count below, boolean inline) {
            words += below.words;
            linked += below.linked;
            links += below.links;
            prose += below.prose;
            own += inline ? below.own : 0;
            title |= below.title;
            ordered |= below.ordered;
            scattered |= below.scattered || (target != null && below.target != null && !target.equals(below.target));
            target = target == null ? below.target : target;
        }
    }

    static ElementWords of(Element root) {
        var words = new ElementWords();
        root.traverse(words);
        return words;
    }

    /// Whether an element ends before the page's first title and before its first paragraph.
    boolean isBeforeText(Count count) {
        return count.last < beginning;
    }

    Count in(Element element) {
        return counts.getOrDefault(element, NOTHING);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element e) {
            var count = new Count();
            count.first = passed++;
            count.title = e.normalName().equals("h1");
            count.ordered = e.normalName().equals("ol");
            open.push(count);
            counts.put(e, count);
            silent += SILENT.contains(e.normalName()) ? 1 : 0;
            if (isLink(e)) {
                links++;
                count.link(e.attr("href"));
            }
        } else if (node instanceof TextNode text && silent == 0 && !open.isEmpty()) {
            var words = words(text.getWholeText());
            open.element().words += words;
            open.element().linked += links > 0 ? words : 0;
            open.element().own += links > 0 ? 0 : words;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element e) {
            var count = open.pop();
            count.last = passed - 1;
            var inline = INLINE.contains(e.normalName());
            count.prose += inline || count.own < PARAGRAPH ? 0 : count.own;
            if (e.normalName().equals("h1") || (!inline && count.own >= BEGINNING)) {
                beginning = Math.min(beginning, count.first);
            }
            links -= isLink(e) ? 1 : 0;
            silent -= SILENT.contains(e.normalName()) ? 1 : 0;
            if (!open.isEmpty()) {
                open.element().take(count, inline);
            }
        }
    }

    private static boolean isLink(Element e) {
        return e.normalName().equals("a") && e.hasAttr("href");
    }

    /// Signs that are written without spaces count as a word each.
    private static int words(String text) {
        var words = 0;
        var inside = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            var letter = Character.isLetterOrDigit(c);
            words += letter && (!inside || EastAsian.isWide(c)) ? 1 : 0;
            inside = letter;
        }
        return words;
    }
}
