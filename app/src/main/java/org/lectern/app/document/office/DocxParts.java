package org.lectern.app.document.office;

import org.jsoup.nodes.Element;
import org.lectern.app.document.flow.FlowText;
import org.lectern.app.document.flow.FlowWriter;
import org.lectern.app.document.html.Markup;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ZipContainer;

/// The parts of a Word document beside its body; those that it lacks are empty.
record DocxParts(Element relations, Element styles, Element numbering, Element footnotes, Element endnotes) {
    /// @param main path of the body
    static DocxParts of(ZipContainer zip, String main) throws DocumentReadException {
        return new DocxParts(xml(zip, relations(main)), part(zip, "styles"), part(zip, "numbering"),
                part(zip, "footnotes"), part(zip, "endnotes"));
    }

    /// The text of the body, or of the beginning of it.
    FlowText text(Element body) {
        var writer = new FlowWriter();
        DocxBody.write(body, DocxStyles.of(styles), new ListNumbers(DocxNumbering.of(numbering)),
                new DocxNotes(footnotes, endnotes), new DocxLinks(relations, writer), writer);
        return writer.finish();
    }

    /// The part that says what the identifiers in another part stand for.
    private static String relations(String part) {
        var name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    private static Element part(ZipContainer zip, String name) throws DocumentReadException {
        return xml(zip, "word/" + name + ".xml");
    }

    static Element xml(ZipContainer zip, String path) throws DocumentReadException {
        return Markup.xml(zip.find(path).orElse(new byte[0]));
    }
}
