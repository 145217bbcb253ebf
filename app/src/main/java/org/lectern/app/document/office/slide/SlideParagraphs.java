package org.lectern.app.document.office.slide;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.flow.numeral.Numeral;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.office.drawing.RelatedParts;

/// Writes the paragraphs of a shape, those of the body of a slide as the items of a list, which they are where nothing else is said.
final class SlideParagraphs {
    private static final int LEVELS = 9;

    private final boolean list;
    private final RelatedParts related;
    private final FlowWriter out;
    private final int[] numbers = new int[LEVELS];

    SlideParagraphs(boolean list, RelatedParts related, FlowWriter out) {
        this.list = list;
        this.related = related;
        this.out = out;
    }

    void write(Element body) {
        out.apart();
        var paragraphs = body.children().stream().filter(e -> Markup.isNamed(e, "p") && e.hasText()).toList();
        for (var p : paragraphs) {
            var properties = p.children().stream().filter(e -> Markup.isNamed(e, "pPr")).findFirst();
            var level = properties.map(e -> e.attr("lvl")).filter(said -> said.matches("[0-8]"))
                    .map(Integer::parseInt).orElse(0);
            var mark = mark(properties, level, paragraphs.size() > 1);
            if (mark.isEmpty()) {
                out.begin(TextBlock.Paragraph::new);
            } else {
                out.beginClose(span -> new TextBlock.ListItem(span, level + 1));
                out.text(mark + " ");
            }
            SlideRuns.write(p, related, out);
        }
        out.apart();
    }

    private String mark(Optional<Element> properties, int level, boolean several) {
        for (var deeper = level + 1; deeper < LEVELS; deeper++) {
            numbers[deeper] = 0;
        }
        var numbered = properties.flatMap(e -> Markup.first(e, "buAutoNum"));
        if (numbered.isPresent()) {
            var start = numbered.get().attr("startAt");
            numbers[level] = numbers[level] == 0 && start.matches("\\d{1,5}")
                    ? Integer.parseInt(start)
                    : numbers[level] + 1;
            return number(numbers[level], numbered.get().attr("type"));
        }
        numbers[level] = 0;
        if (properties.flatMap(e -> Markup.first(e, "buNone")).isPresent()) {
            return "";
        }
        var own = properties.flatMap(e -> Markup.first(e, "buChar").or(() -> Markup.first(e, "buBlip"))).isPresent();
        return own || (list && several) ? "•" : "";
    }

    /// @param type such as "arabicPeriod" or "alphaLcParenBoth"
    private static String number(int number, String type) {
        var format = type.startsWith("alphaLc")
                ? "lowerLetter"
                : type.startsWith("alphaUc")
                        ? "upperLetter"
                        : type.startsWith("romanLc")
                                ? "lowerRoman"
                                : type.startsWith("romanUc") ? "upperRoman" : "decimal";
        var shown = Numeral.of(number, format);
        return type.endsWith("ParenBoth")
                ? "(" + shown + ")"
                : type.endsWith("ParenR") ? shown + ")" : type.endsWith("Plain") ? shown : shown + ".";
    }
}
