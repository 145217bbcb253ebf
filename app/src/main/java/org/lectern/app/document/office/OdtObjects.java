package org.lectern.app.document.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.html.MathText;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ZipContainer;

/// The formulas and charts in an OpenDocument text, which are documents of their own in the archive.
///
/// @param contents by the folder of each
record OdtObjects(Map<String, Element> contents) {
    private static final int MOST = 2_000;
    private static final String CONTENT = "/content.xml";

    static OdtObjects in(ZipContainer zip) throws DocumentReadException {
        var contents = new HashMap<String, Element>();
        for (var path : zip.paths()) {
            if (path.endsWith(CONTENT) && contents.size() < MOST) {
                contents.put(path.substring(0, path.length() - CONTENT.length()),
                        Markup.xml(zip.find(path).orElse(new byte[0])));
            }
        }
        return new OdtObjects(contents);
    }

    private Optional<Element> content(Element object) {
        return object.childrenSize() > 0
                ? Optional.of(object)
                : Optional.ofNullable(contents.get(object.attr("xlink:href").replaceFirst("^\\./", "")));
    }

    /// The formula of an object on one line; empty where it is none.
    Optional<String> formula(Element object) {
        return content(object).flatMap(e -> Markup.isNamed(e, "math") ? Optional.of(e) : Markup.first(e, "math"))
                .map(MathText::of);
    }

    /// Writes the title and the numbers of an object that is a chart.
    void chart(Element object, FlowWriter out) {
        var chart = content(object)
                .flatMap(e -> Markup.first(e, "chart").filter(of -> of.tagName().startsWith("chart")));
        if (chart.isEmpty()) {
            return;
        }
        Markup.first(chart.get(), "title").map(Element::text).filter(title -> !title.isBlank()).ifPresent(title -> {
            out.begin(TextBlock.Paragraph::new);
            out.text(title);
        });
        out.apart();
        for (var row : Markup.all(chart.get(), "table-row")) {
            out.beginRow();
            for (var cell : Markup.all(row, "table-cell")) {
                out.cell();
                out.text(cell.text());
            }
        }
        out.apart();
    }
}
