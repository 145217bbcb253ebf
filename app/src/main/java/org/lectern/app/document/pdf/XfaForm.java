package org.lectern.app.document.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.lectern.app.document.html.XfaWords;

/// What a form says that is kept as XML (XFA): its data where the fields of the pages do not hold them, and the words of one whose pages
/// only ask for another program.
final class XfaForm {
    private static final Logger LOG = Logger.getLogger(XfaForm.class.getName());
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_FIELDS = 50_000;

    private XfaForm() {}

    /// The lines that the pages lack; none where the file is no such form.
    static List<String> lines(PDDocument pdf) {
        try {
            var form = pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
            var xfa = form == null ? null : form.getDictionaryObject(COSName.XFA);
            if (form == null || xfa == null) {
                return List.of();
            }
            var dynamic = pdf.getDocumentCatalog().getCOSObject().getBoolean(COSName.getPDFName("NeedsRendering"),
                    false);
            var fields = fields(form);
            return dynamic ? XfaWords.drawn(bytes(xfa), fields.values()) : XfaWords.beside(bytes(xfa), fields.names());
        } catch (IOException | RuntimeException | StackOverflowError e) { // the pages can be read all the same
            LOG.log(Level.WARNING, "the form is not readable", e);
            return List.of();
        }
    }

    /// The XML, which may be in several streams, each after its name.
    private static byte[] bytes(COSBase xfa) throws IOException {
        var bytes = new ByteArrayOutputStream();
        if (xfa instanceof COSStream stream) {
            add(stream, bytes);
        } else if (xfa instanceof COSArray parts) {
            for (var i = 0; i < parts.size(); i++) {
                if (parts.getObject(i) instanceof COSStream stream) {
                    add(stream, bytes);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void add(COSStream stream, ByteArrayOutputStream bytes) throws IOException {
        try (var in = stream.createInputStream()) {
            bytes.writeBytes(in.readNBytes(MOST_BYTES - Math.min(MOST_BYTES, bytes.size())));
        }
    }

    /// What the fields are called that have a value themselves, without the number of those of one name, and their values.
    private record Fields(Set<String> names, Set<String> values) {}

    private static Fields fields(COSDictionary form) {
        var fields = new Fields(new HashSet<>(), new HashSet<>());
        var seen = new HashSet<COSBase>();
        var open = new ArrayDeque<COSBase>();
        open.add(form);
        while (!open.isEmpty() && seen.size() < MOST_FIELDS) {
            if (!(open.remove() instanceof COSDictionary field) || !seen.add(field)) {
                continue;
            }
            if (field.getDictionaryObject(COSName.V) instanceof COSString value) {
                fields.values.add(value.getString().strip().replaceAll("\\s+", " "));
            }
            if (field.getDictionaryObject(COSName.V) != null
                    && field.getDictionaryObject(COSName.T) instanceof COSString name) {
                fields.names.add(name.getString().replaceAll("\\[\\d+]$", ""));
            }
            for (var below : List.of(COSName.FIELDS, COSName.KIDS)) {
                if (field.getDictionaryObject(below) instanceof COSArray kids) {
                    for (var i = 0; i < kids.size() && open.size() < MOST_FIELDS; i++) {
                        var kid = kids.getObject(i);
                        if (kid != null) {
                            open.add(kid);
                        }
                    }
                }
            }
        }
        return fields;
    }
}
