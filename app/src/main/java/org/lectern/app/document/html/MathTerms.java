package org.lectern.app.document.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.model.Formula.Fraction;
import org.lectern.app.document.model.Formula.Grid;
import org.lectern.app.document.model.Formula.Limits;
import org.lectern.app.document.model.Formula.Root;
import org.lectern.app.document.model.Formula.Row;
import org.lectern.app.document.model.Formula.Script;
import org.lectern.app.document.model.Formula.Sign;
import org.lectern.app.document.model.Formula.Term;

/// The parts of a MathML formula, to be set as one.
public final class MathTerms {
    private static final Row NOTHING = new Row(List.of());
    private static final int DEEPEST = 40;
    private static final int MOST = 1_500; // elements
    private static final String SPACED = "=<>≤≥≠≈≡∼+−±×·→⇒⇔∈∉⊂⊆∪∩:∣";

    private int elements;

    private MathTerms() {}

    /// @param math a tree in MathML
    /// @return empty for formulas that are too large to be set
    public static Optional<Term> of(Element math) {
        var terms = new MathTerms();
        var term = terms.row(math, 0);
        return terms.elements > MOST ? Optional.empty() : Optional.of(term);
    }

    private Row row(Element e, int depth) {
        return new Row(parts(e, depth));
    }

    /// A row of one part is that part.
    /// Writes a formula as text, which can be set as one where it is understood.
    ///
    /// @param words the formula in a line, as text
    public static void write(Element math, String words, FlowWriter out) {
        of(math).ifPresentOrElse(term -> out.setting().formula(words, term), () -> out.text(words));
    }

    private static Term one(List<Term> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Row(parts);
    }

    private List<Term> parts(Element e, int depth) {
        return e.children().stream().map(child -> term(child, depth + 1)).toList();
    }

    private Term term(Element e, int depth) {
        if (depth > DEEPEST || ++elements > MOST) {
            elements = MOST + 1;
            return NOTHING;
        }
        return switch (Markup.localName(e)) {
            case "mi" -> new Sign(e.text(), e.text().codePointCount(0, e.text().length()) == 1
                    && !e.attr("mathvariant").equals("normal"));
            case "mn", "ms" -> new Sign(e.text(), false);
            case "mtext" -> new Sign(e.wholeText().replaceAll("\\s+", " "), false);
            case "mspace" -> new Sign(" ", false);
            case "mo" -> operator(e);
            case "mfrac" -> two(e, depth, Fraction::new);
            case "msup" -> two(e, depth, (base, above) -> new Script(base, NOTHING, above));
            case "msub" -> two(e, depth, (base, below) -> new Script(base, below, NOTHING));
            case "mover" -> two(e, depth, (base, above) -> new Limits(base, NOTHING, above));
            case "munder" -> two(e, depth, (base, below) -> new Limits(base, below, NOTHING));
            case "msubsup", "munderover" -> three(e, depth);
            case "msqrt" -> new Root(row(e, depth), NOTHING);
            case "mroot" -> two(e, depth, Root::new);
            case "mtable" -> new Grid(e.children().stream().map(row -> row(row, depth + 1)).toList());
            case "mfenced" -> fenced(e, depth);
            case "annotation", "annotation-xml", "mphantom" -> NOTHING;
            default -> one(parts(e, depth));
        };
    }

    private static Term operator(Element e) {
        var sign = e.text();
        if (sign.codePoints().allMatch(c -> c >= 0x2061 && c <= 0x2064)) {
            return NOTHING; // is only meant
        }
        var between = e.previousElementSibling() != null && e.nextElementSibling() != null && !MathText.isSign(e);
        return new Sign(between && sign.length() == 1 && SPACED.contains(sign.replace('-', '−'))
                ? "\u2009" + sign.replace('-', '−') + "\u2009"
                : sign.equals(",") ? ",\u2009" : sign, false);
    }

    @FunctionalInterface
    private interface Pair {
        Term of(Term first, Term second);
    }

    private Term two(Element e, int depth, Pair pair) {
        var parts = parts(e, depth);
        return parts.size() == 2 ? pair.of(parts.getFirst(), parts.getLast()) : new Row(parts);
    }

    private Term three(Element e, int depth) {
        var parts = parts(e, depth);
        if (parts.size() != 3) {
            return new Row(parts);
        }
        return Markup.isNamed(e, "munderover")
                ? new Limits(parts.getFirst(), parts.get(1), parts.get(2))
                : new Script(parts.getFirst(), parts.get(1), parts.get(2));
    }

    private Term fenced(Element e, int depth) {
        var terms = new ArrayList<Term>();
        terms.add(new Sign(e.hasAttr("open") ? e.attr("open") : "(", false));
        for (var part : parts(e, depth)) {
            if (terms.size() > 1) {
                terms.add(new Sign(",\u2009", false));
            }
            terms.add(part);
        }
        terms.add(new Sign(e.hasAttr("close") ? e.attr("close") : ")", false));
        return new Row(terms);
    }
}
