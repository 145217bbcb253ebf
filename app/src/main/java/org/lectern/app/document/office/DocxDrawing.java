package org.lectern.app.document.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.HtmlReader;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.html.Pictures;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.office.drawing.ChartText;
import org.lectern.app.document.office.drawing.DiagramText;
import org.lectern.app.document.rtf.RtfReader;
import org.lectern.app.document.text.TextEncoding;
import org.lectern.app.document.office.drawing.RelatedParts;

/// What the drawings of a Word document, and the documents that it embeds in its text, say.
final class DocxDrawing {
    private static final String DECODED = "(?i).*\\.(?:png|jpe?g|gif|bmp)";
    private static final int UNITS = 9_525; // of a drawing in a pixel (ECMA-376 part 1, 20.1.2.1)

    private DocxDrawing() {}

    /// Writes a picture that is in the file, or what is said of any other drawing.
    static void picture(Element drawing, RelatedParts related, FlowWriter out) {
        var words = description(drawing);
        var path = Markup.all(drawing, "blip").stream().filter(blip -> !isInTextBox(blip, drawing)).findFirst()
                .flatMap(blip -> related.path(blip.attr("r:embed")))
                .filter(name -> name.matches(DECODED));
        if (path.isPresent()) {
            out.setting().picture(words, path.get(), pixels(drawing, "cx"), pixels(drawing, "cy"));
        } else {
            out.text(words);
        }
    }

    /// What stands in a text box is written after it.
    private static boolean isInTextBox(Element part, Element drawing) {
        return part.parents().stream().takeWhile(around -> !around.equals(drawing))
                .anyMatch(around -> Markup.isNamed(around, "txbxContent"));
    }

    /// How large a drawing is; 0 where it does not say so.
    private static int pixels(Element drawing, String side) {
        return Markup.first(drawing, "extent").map(extent -> extent.attr(side))
                .filter(size -> size.matches("[0-9]{1,10}"))
                .map(size -> (int) (Long.parseLong(size) / UNITS)).orElse(0);
    }

    /// What is said of a drawing that is a picture.
    private static String description(Element drawing) {
        return Markup.first(drawing, "docPr").or(() -> Markup.first(drawing, "shape"))
                .map(e -> Pictures.described(e.attr("descr") + e.attr("alt"))).orElse("");
    }

    /// Writes the chart, the diagram or the document that an element refers to.
    static void write(Element reference, RelatedParts related, FlowWriter out) {
        related.find(reference.attr("r:id") + reference.attr("r:dm")).ifPresent(part -> {
            switch (part.type()) {
                case "chart" -> ChartText.write(part.xml(), out);
                case "diagramData" -> DiagramText.write(part.xml(), out);
                case "aFChunk" -> document(part, out);
                default -> {
                }
            }
        });
    }

    private static void document(RelatedParts.Part part, FlowWriter out) {
        var head = new String(part.bytes(), 0, Math.min(part.bytes().length, 200), StandardCharsets.ISO_8859_1);
        if (head.startsWith("{\\rtf")) {
            RtfReader.write(part.bytes(), out);
        } else if (head.contains("<")) {
            HtmlReader.write(part.bytes(), List.of(), out);
        } else if (!head.startsWith("PK")) {
            out.begin(TextBlock.Paragraph::new);
            TextEncoding.decode(part.bytes()).lines().forEach(line -> {
                out.text(line);
                out.end();
            });
        }
    }
}
