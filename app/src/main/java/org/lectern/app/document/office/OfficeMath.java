package org.lectern.app.document.office;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.html.MathTerms;
import org.lectern.app.document.html.MathText;

/// The formulas of a Word document (Office Math Markup, ECMA-376 part 1, 22.1), told as MathML is.
public final class OfficeMath {
    private static final int DEEPEST = 60;
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+|[\\p{N}.]+|\\s+|.", Pattern.DOTALL);

    private OfficeMath() {}

    public static String text(Element formula) {
        return MathText.of(row("math", Optional.of(formula), 0));
    }

    /// Writes a formula as text that can be set as one.
    static void write(Element formula, FlowWriter out) {
        var math = row("math", Optional.of(formula), 0);
        MathTerms.write(math, MathText.of(math), out);
    }

    private static Element row(String name, Optional<Element> of, int depth) {
        var row = new Element(name);
        of.ifPresent(e -> e.children().forEach(child -> append(row, child, depth + 1)));
        return row;
    }

    private static void append(Element to, Element e, int depth) {
        var name = Markup.localName(e);
        if (depth > DEEPEST || name.endsWith("pr")) { // properties
            return;
        }
        switch (name) {
            case "t" -> tokens(to, e.wholeText());
            case "f" -> scripts(to, "mfrac", e, List.of("num", "den"), depth);
            case "ssup", "limupp" -> scripts(to, "msup", e, List.of("e", name.equals("ssup") ? "sup" : "lim"), depth);
            case "ssub", "limlow" -> scripts(to, "msub", e, List.of("e", name.equals("ssub") ? "sub" : "lim"), depth);
            case "ssubsup" -> scripts(to, "msubsup", e, List.of("e", "sub", "sup"), depth);
            case "rad" -> root(to, e, depth);
            case "nary" -> sum(to, e, depth);
            case "d" -> fenced(to, e, depth);
            case "m" -> table(to, Markup.all(e, "mr"), depth);
            case "eqarr" -> table(to, children(e, "e"), depth);
            default -> e.children().forEach(child -> append(to, child, depth + 1));
        }
    }

    private static void tokens(Element to, String words) {
        TOKEN.matcher(words).results().forEach(token -> {
            var first = token.group().codePointAt(0);
            var name = Character.isLetter(first)
                    ? "mi"
                    : Character.isDigit(first) ? "mn" : Character.isWhitespace(first) ? "mspace" : "mo";
            to.appendElement(name).text(token.group());
        });
    }

    private static void scripts(Element to, String name, Element e, List<String> parts, int depth) {
        var scripts = to.appendElement(name);
        parts.forEach(part -> scripts.appendChild(row("mrow", child(e, part), depth)));
    }

    private static void root(Element to, Element e, int depth) {
        var degree = row("mrow", child(e, "deg"), depth);
        var root = to.appendElement(degree.childrenSize() == 0 ? "msqrt" : "mroot");
        root.appendChild(row("mrow", child(e, "e"), depth));
        if (degree.childrenSize() > 0) {
            root.appendChild(degree);
        }
    }

    /// A sign such as that of a sum, its limits, and what is summed.
    private static void sum(Element to, Element e, int depth) {
        var below = row("mrow", child(e, "sub"), depth);
        var above = row("mrow", child(e, "sup"), depth);
        var limits = (below.childrenSize() > 0 ? "sub" : "") + (above.childrenSize() > 0 ? "sup" : "");
        var sign = to.appendElement("m" + (limits.isEmpty() ? "row" : limits));
        sign.appendElement("mo").text(property(e, "chr", "∫"));
        List.of(below, above).stream().filter(limit -> limit.childrenSize() > 0).forEach(sign::appendChild);
        to.appendElement("mspace");
        child(e, "e").ifPresent(summed -> append(to, summed, depth + 1));
    }

    private static void fenced(Element to, Element e, int depth) {
        var fenced = to.appendElement("mfenced").attr("open", property(e, "begChr", "(")).attr("close",
                property(e, "endChr", ")"));
        children(e, "e").forEach(part -> fenced.appendChild(row("mrow", Optional.of(part), depth)));
    }

    private static void table(Element to, List<Element> rows, int depth) {
        var table = to.appendElement("mtable");
        for (var row : rows) {
            var cells = children(row, "e");
            var written = table.appendElement("mtr");
            (cells.isEmpty() ? List.of(row) : cells).forEach(
                    cell -> written.appendChild(row("mtd", Optional.of(cell), depth)));
        }
    }

    private static @Nullable Element grandparent(Element e) {
        var parent = e.parent();
        return parent == null ? null : parent.parent();
    }

    private static String property(Element e, String name, String otherwise) {
        return Markup.first(e, name).filter(found -> e.equals(grandparent(found)))
                .map(found -> found.attr("m:val"))
                .orElse(otherwise);
    }

    private static Optional<Element> child(Element e, String name) {
        return children(e, name).stream().findFirst();
    }

    private static List<Element> children(Element e, String name) {
        return e.children().stream().filter(child -> Markup.isNamed(child, name)).toList();
    }
}
