package org.lectern.app.document.office;

import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowText;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.office.drawing.PartSource;
import org.lectern.app.document.office.drawing.RelatedParts;

/// The parts of a Word document beside its body; those that it lacks are empty.
record DocxParts(RelatedParts related, Element styles, Element numbering, Element footnotes,
        Element endnotes) {
    /// @param main path of the body
    static DocxParts of(PartSource zip, String main) throws DocumentReadException {
        return new DocxParts(RelatedParts.of(zip, main), part(zip, "styles"),
                part(zip, "numbering"),
                part(zip, "footnotes"), part(zip, "endnotes"));
    }

    /// The same with the styles that stand in a document of one file.
    DocxParts with(Element document) {
        return new DocxParts(related, document, numbering, footnotes, endnotes);
    }

    /// The text of the body, or of the beginning of it.
    FlowText text(Element body) {
        var writer = new FlowWriter();
        var numbers = new ListNumbers(DocxNumbering.of(numbering, DocxStyles.language(styles)));
        var looks = DocxStyles.of(styles);
        var margins = new DocxMargins(related, body);
        margins.write("header", looks, numbers, writer);
        DocxBody.write(body, looks, numbers, new DocxNotes(footnotes, endnotes), new DocxFields(related, writer),
                related, writer);
        margins.write("footer", looks, numbers, writer);
        return writer.finish();
    }

    private static Element part(PartSource zip, String name) throws DocumentReadException {
        return xml(zip, "word/" + name + ".xml");
    }

    static Element xml(PartSource zip, String path) throws DocumentReadException {
        return Markup.xml(zip.find(path).orElse(new byte[0]));
    }
}
