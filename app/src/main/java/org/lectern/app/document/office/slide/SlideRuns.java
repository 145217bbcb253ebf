package org.lectern.app.document.office.slide;

import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.flow.letter.Height;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.office.OfficeMath;
import org.lectern.app.document.office.drawing.RelatedParts;

/// Writes the runs of a paragraph of DrawingML (ECMA-376 part 1, 21.1.2).
final class SlideRuns {
    private SlideRuns() {}

    static void write(Element paragraph, RelatedParts related, FlowWriter out) {
        for (var e : paragraph.children()) {
            switch (Markup.localName(e)) {
                case "r" -> run(e, related, out);
                case "fld" -> {
                    if (!e.attr("type").equals("slidenum")) {
                        run(e, related, out);
                    }
                }
                case "br" -> out.lineBreak();
                case "m", "alternatecontent" -> Markup.first(e, "oMath").ifPresent(
                        formula -> out.text(OfficeMath.text(formula)));
                default -> {
                }
            }
        }
    }

    private static void run(Element run, RelatedParts related, FlowWriter out) {
        var properties = Markup.first(run, "rPr");
        var shift = properties.map(e -> e.attr("baseline")).orElse("");
        var height = shift.matches("0*%?|") ? Height.BASE : shift.startsWith("-") ? Height.BELOW : Height.ABOVE;
        var link = properties.flatMap(e -> Markup.first(e, "hlinkClick")).flatMap(
                e -> related.address(e.attr("r:id")));
        link.ifPresent(out::link);
        Markup.first(run, "t").ifPresent(words -> out.text(words.wholeText(), height));
        if (link.isPresent()) {
            out.endLink();
        }
    }
}
