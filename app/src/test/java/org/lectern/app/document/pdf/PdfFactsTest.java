package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.pdf.facts.PdfFacts;
import org.lectern.app.document.reader.DocumentReadException;

/// A PDF tells who made it, what may be done with it and which fonts it lacks; what it does not tell is absent.
class PdfFactsTest {
    @TempDir
    Path folder;

    private PdfFacts facts(PDDocument pdf) throws IOException, DocumentReadException {
        Path file = folder.resolve("a.pdf");
        pdf.save(file.toFile());
        pdf.close();
        try (PdfPageRenderer open = PdfPageRenderer.open(file, Optional.empty())) {
            return open.facts(() -> true);
        }
    }

    private static PDDocument blank() {
        PDDocument pdf = new PDDocument();
        pdf.addPage(new PDPage());
        return pdf;
    }

    @Test
    void whatIsNotSaidIsAbsent() throws IOException, DocumentReadException {
        PdfFacts facts = facts(blank());
        assertEquals(List.of(), facts.madeWith());
        assertTrue(facts.created().isEmpty() && facts.changed().isEmpty());
        assertFalse(facts.encrypted());
        assertEquals(List.of(), facts.forbidden());
        assertEquals(Set.of(), facts.missingFonts());
    }

    @Test
    void tellsProgramsDatesAndFonts() throws IOException, DocumentReadException {
        PDDocument pdf = blank();
        pdf.setVersion(1.7f);
        pdf.getDocumentInformation().setCreator("Writer");
        pdf.getDocumentInformation().setProducer("Printer 3");
        Calendar day = new GregorianCalendar(2021, Calendar.MARCH, 4, 12, 0);
        day.setTimeZone(TimeZone.getTimeZone("UTC"));
        pdf.getDocumentInformation().setCreationDate(day);
        PDResources onPage = new PDResources();
        onPage.add(new PDType1Font(FontName.TIMES_ROMAN));
        PDFormXObject form = new PDFormXObject(pdf);
        form.setResources(new PDResources());
        form.getResources().add(new PDType1Font(FontName.COURIER));
        onPage.add(form);
        pdf.getPage(0).setResources(onPage);
        PdfFacts facts = facts(pdf);
        assertEquals("1.7", facts.version());
        assertEquals(List.of("Writer", "Printer 3"), facts.madeWith());
        assertEquals(LocalDate.of(2021, 3, 4), facts.created().orElseThrow().toLocalDate());
        assertEquals(Set.of("Times-Roman", "Courier"), facts.missingFonts());
    }

    @Test
    void decryptsNoMoreThanALittleToFindFonts() throws IOException, DocumentReadException {
        for (int megabytes : new int[]{1, 17}) {
            PDDocument pdf = blank();
            PDResources onPage = new PDResources();
            PDFormXObject large = new PDFormXObject(pdf);
            try (OutputStream bytes = large.getStream().createOutputStream()) {
                bytes.write(new byte[megabytes << 20]);
            }
            onPage.add(large);
            PDFormXObject form = new PDFormXObject(pdf);
            form.setResources(new PDResources());
            form.getResources().add(new PDType1Font(FontName.COURIER));
            onPage.add(form);
            pdf.getPage(0).setResources(onPage);
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            assertEquals(megabytes == 1 ? Set.of("Courier") : Set.of(), facts(pdf).missingFonts());
        }
    }

    @Test
    void tellsWhatIsForbidden() throws IOException, DocumentReadException {
        PDDocument pdf = blank();
        AccessPermission allowed = new AccessPermission();
        allowed.setCanPrint(false);
        allowed.setCanModify(false);
        pdf.protect(new StandardProtectionPolicy("owner", "", allowed));
        PdfFacts facts = facts(pdf);
        assertTrue(facts.encrypted());
        assertEquals(List.of(PdfFacts.Use.PRINT, PdfFacts.Use.CHANGE), facts.forbidden());
    }
}
