package org.lectern.app.document.pdf.facts;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;

/// What a PDF says of how it was made and of what may be done with it. What it does not say is absent.
///
/// @param version such as "1.7"
/// @param madeWith the program that made the text, and the one that made the file of it
/// @param created when the document was made
/// @param changed when it was changed last
/// @param encrypted whether its bytes are
/// @param forbidden what whoever opened it so may not do
/// @param missingFonts names of fonts that its pages use and that are not in the file
public record PdfFacts(String version, List<String> madeWith, Optional<ZonedDateTime> created,
        Optional<ZonedDateTime> changed, boolean encrypted, List<Use> forbidden, Set<String> missingFonts) {
    /// What the permissions of a file are about.
    public enum Use {
        PRINT, COPY, CHANGE, COMMENT
    }

    /// @param pdf open; its pages are only looked at
    /// @param goesOn asked again and again; the fonts of what was not looked at are not known
    public static PdfFacts of(PDDocument pdf, BooleanSupplier goesOn) {
        var information = pdf.getDocumentInformation();
        var madeWith = new ArrayList<String>();
        for (var program : new String[]{information.getCreator(), information.getProducer()}) {
            if (program != null && !program.isBlank() && !madeWith.contains(program.strip())) {
                madeWith.add(program.strip());
            }
        }
        return new PdfFacts(Float.toString(pdf.getVersion()), List.copyOf(madeWith),
                time(information.getCreationDate()), time(information.getModificationDate()), pdf.isEncrypted(),
                forbidden(pdf.getCurrentAccessPermission()), new TreeSet<>(new UsedFonts().missing(pdf, goesOn)));
    }

    private static Optional<ZonedDateTime> time(Calendar date) {
        return date instanceof GregorianCalendar said ? Optional.of(said.toZonedDateTime()) : Optional.empty();
    }

    private static List<Use> forbidden(AccessPermission allowed) {
        var uses = new ArrayList<Use>();
        if (!allowed.canPrint()) {
            uses.add(Use.PRINT);
        }
        if (!allowed.canExtractContent()) {
            uses.add(Use.COPY);
        }
        if (!allowed.canModify()) {
            uses.add(Use.CHANGE);
        }
        if (!allowed.canModifyAnnotations()) {
            uses.add(Use.COMMENT);
        }
        return List.copyOf(uses);
    }
}
