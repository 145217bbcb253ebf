package org.lectern.app.document.html;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.flow.Raised;

/// A MathML formula on one line, as one would type it: a/b, x^2, x_i, √(…), matrices row by row.
public final class MathText {
    private static final int DEEPEST = 60;
    private static final String SPACED = "=<>≤≥≠≈+−-→⇒⇔∈∉⊂⊆∪∩";

    private MathText() {}

    /// @param math a tree in MathML
    public static String of(Element math) {
        return text(math, 0).strip().replaceAll("\\s+", " ");
    }

    private static String text(Element e, int depth) {
        if (depth > DEEPEST) {
            return e.text();
        }
        var parts = e.children().stream().map(child -> text(child, depth + 1)).toList();
        return switch (Markup.localName(e)) {
            case "mi", "mn", "ms" -> e.text();
            case "mtext" -> e.wholeText();
            case "mspace" -> " ";
            case "mo" -> isSign(e) ? e.text() : operator(e.text());
            case "mfrac" -> standsAlone(e) ? joined(parts, "/") : "(" + joined(parts, "/") + ")";
            case "msup", "mover" -> joined(parts, "^");
            case "msub", "munder" -> joined(parts, "_");
            case "msubsup", "munderover" -> scripts(parts);
            case "msqrt" -> "√" + grouped(String.join("", parts));
            case "mroot" -> parts.size() == 2
                    ? Raised.of(parts.getLast()) + "√" + grouped(parts.getFirst())
                    : String.join("", parts);
            case "mtable" -> "[" + String.join("; ", parts) + "]";
            case "mtr" -> String.join(" ", parts.stream().map(String::strip).toList());
            case "mfenced" -> fenced(e, parts);
            case "annotation", "annotation-xml" -> "";
            default -> String.join("", parts);
        };
    }

    /// Whether an operator belongs to what follows it, as in -1, for nothing stands before it, or another operator.
    static boolean isSign(Element operator) {
        var before = operator.previousElementSibling();
        var form = operator.attr("form");
        return "+−-±".contains(operator.text()) && !form.equals("infix") && (form.equals("prefix") || before == null
                || (Markup.isNamed(before, "mo") && !")]}|!′".contains(before.text())));
    }

    /// Whether no factor stands beside a fraction.
    private static boolean standsAlone(Element fraction) {
        return isNoFactor(fraction.previousElementSibling()) && isNoFactor(fraction.nextElementSibling());
    }

    private static boolean isNoFactor(@Nullable Element beside) {
        return beside == null || Markup.isNamed(beside, "mo") || Markup.isNamed(beside, "mspace")
                || Stream.ofNullable(beside.parent())
                        .noneMatch(around -> Markup.isNamed(around, "mrow") || Markup.isNamed(around, "math"));
    }

    private static String operator(String sign) {
        return sign.length() == 1 && SPACED.contains(sign) ? " " + sign + " " : sign.equals(",") ? ", " : sign;
    }

    private static String joined(List<String> parts, String sign) {
        return parts.stream().map(MathText::grouped).filter(part -> !part.isEmpty()).collect(Collectors.joining(sign));
    }

    private static String scripts(List<String> parts) {
        return parts.size() == 3
                ? grouped(parts.get(0)) + "_" + grouped(parts.get(1)) + "^" + grouped(parts.get(2))
                : String.join("", parts);
    }

    private static String fenced(Element e, List<String> parts) {
        var matrix = parts.size() == 1 && parts.getFirst().startsWith("[");
        if (matrix) {
            return parts.getFirst();
        }
        var open = e.hasAttr("open") ? e.attr("open") : "(";
        var close = e.hasAttr("close") ? e.attr("close") : ")";
        return open + String.join(", ", parts) + close;
    }

    /// In brackets where it is more than one word.
    private static String grouped(String part) {
        var inner = part.strip();
        return inner.matches("[\\p{L}\\p{N}.′']*|[(\\[√].*|.") ? inner : "(" + inner + ")";
    }
}
