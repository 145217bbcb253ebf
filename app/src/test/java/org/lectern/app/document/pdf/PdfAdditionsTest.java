package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;

/// What a PDF holds besides its pages: attached files, comments, and forms that are kept as XML.
class PdfAdditionsTest {
    @TempDir
    private Path folder;

    private static Document read(Path file) throws DocumentReadException {
        return new PdfTextReader().read(file, Optional.empty(), ReadListener.SILENT, () -> false);
    }

    private static String attachment(RawPdf pdf, String names) {
        return "<< /Type /Filespec " + names + " /EF << /F " + pdf.stream("/Type /EmbeddedFile", "a,b") + " 0 R >> >>";
    }

    @Test
    void attachedFilesAreNamed() throws DocumentReadException {
        var pdf = new RawPdf(595, 842);
        var first = pdf.object(attachment(pdf, "/F (old.csv) /UF <FEFF0061002D00FC002E006300730076>"));
        var second = pdf.object(attachment(pdf, "/F (plan.dwg)"));
        pdf.page(RawPdf.lines(List.of("See the files.")),
                "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [9 9 20 20] /FS "
                        + attachment(pdf, "/F (pinned.txt)") + " /Contents (Take this one) >>]");
        var document = read(
                pdf.catalog("/Names << /EmbeddedFiles << /Kids [<< /Names [(a) " + first + " 0 R (b) " + second
                        + " 0 R (c) " + first + " 0 R] >>] >> >>").save(folder.resolve("files.pdf")));
        assertEquals(List.of("a-ü.csv", "plan.dwg", "pinned.txt"), document.additions().attachments());
        assertEquals("Take this one", document.additions().comments().getFirst().words());
    }

    @ParameterizedTest
    @CsvSource({"/V 4 /R 4, true", "/V 4 /R 4 /StmF /Identity /StrF /Identity, true", "/V 5 /R 6 /StmF /Identity, true",
            "/V 4 /R 4 /StmF /StdCF /StrF /Identity, false", "/V 4 /R 4 /StrF /StdCF, false", "/V 2 /R 3, false"})
    void aFileWhoseAttachmentsAloneAreEncryptedOpens(String version, boolean opens) throws DocumentReadException {
        var pdf = new RawPdf(595, 842).page(RawPdf.lines(List.of("Anybody may read this.")), "");
        var encryption = pdf.object("<< /Filter /Standard /Length 128 /P -4 /O <" + "ab".repeat(32) + "> /U <"
                + "cd".repeat(32)
                + "> /CF << /StdCF << /CFM /AESV2 /AuthEvent /EFOpen /Length 16 >> >> /EFF /StdCF " + version + " >>");
        var file = pdf.trailer("/Encrypt " + encryption + " 0 R /ID [<00> <00>]").save(folder.resolve("locked.pdf"));
        if (opens) {
            assertEquals("Anybody may read this.", read(file).text());
            assertTrue(new PdfTextReader().cover(file).isPresent());
        } else {
            assertRefused(ReadFailure.PASSWORD_NEEDED, () -> read(file));
        }
    }

    @Test
    void commentsAndMarksAreListed() throws DocumentReadException {
        var pdf = new RawPdf(595, 842);
        pdf.page(RawPdf.lines(List.of("The bridge was built in 1904.", "It was painted red.")),
                "/Annots [<< /Type /Annot /Subtype /Highlight /Rect [60 775 200 790] /QuadPoints [60 790 200 790 60 777 200 777] /T (Ada) "
                        + "/Contents (Is this year right?) >> << /Type /Annot /Subtype /Underline /Rect [60 760 200 778] "
                        + "/QuadPoints [60 777 200 777 60 766 200 766] >> << /Type /Annot /Subtype /Text /Rect [400 700 420 720] "
                        + "/Contents (Ask the mayor.) >> << /Type /Annot /Subtype /Popup /Rect [0 0 9 9] /Contents (x) >> "
                        + "<< /Type /Annot /Subtype /Text /F 2 /Rect [0 0 9 9] /Contents (hidden) >> "
                        + "<< /Type /Annot /Subtype /Highlight /Rect [0 0 9 9] /QuadPoints [1 2 3] >> "
                        + "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Contents (link) >> 7 << /Subtype /Text /Contents (no place) >>]");
        var document = read(pdf.save(folder.resolve("comments.pdf")));
        assertEquals("The bridge was built in 1904. It was painted red.", document.text());
        assertEquals(List.of("Ada: Is this year right? [The bridge was built in 1904.]", ": [It was painted red.]",
                ": Ask the mayor. []"),
                document.additions().comments().stream()
                        .map(comment -> comment.author() + ": "
                                + (comment.words().isEmpty() ? "" : comment.words() + " ") + "["
                                + comment.span().of(document.text()) + "]")
                        .toList());
    }

    private static final String DATA = """
            <xfa:datasets xmlns:xfa="x"><xfa:data><form1><Name>Ingrid Solberg</Name><Town>Bergen</Town>
            <Children><Row><Child>Ola</Child></Row><Row><Child>Kari &amp; Per</Child></Row></Children></form1></xfa:data></xfa:datasets>""";
    private static final String TEMPLATE = """
            <template><subform name="form1"><draw><value><text>Application for a berth</text></value></draw>
            <field name="Name"><caption><value><text>Your name</text></value></caption></field>
            <field name="Boat"><caption><value><text>Name of the boat:</text></value></caption></field>
            <field name="Child"/></subform></template>""";

    private Document form(String catalog, String xfa, String fields) throws DocumentReadException {
        var pdf = new RawPdf(595, 842).page(RawPdf.lines(List.of("Please wait.")), "");
        var template = pdf.stream("", TEMPLATE);
        var data = pdf.stream("", DATA);
        var whole = pdf.stream("", "<xdp:xdp>" + TEMPLATE + DATA + "</xdp:xdp>");
        return read(pdf.catalog(catalog + " /AcroForm << /Fields [" + fields + "] /XFA "
                + xfa.replace("TEMPLATE", template + " 0 R").replace("DATA", data + " 0 R").replace("WHOLE",
                        whole + " 0 R")
                + " >>")
                .save(folder.resolve("form.pdf")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/NeedsRendering true | [(template) TEMPLATE (datasets) DATA] | '' | Application for a berth/Your name: Ingrid Solberg/Name of the boat:/Ola/Town: Bergen/Child: Kari & Per",
            "/NeedsRendering true | WHOLE | '' | Application for a berth/Your name: Ingrid Solberg/Name of the boat:/Ola/Town: Bergen/Child: Kari & Per",
            "'' | WHOLE | '' | Name: Ingrid Solberg/Town: Bergen/Child: Ola/Child: Kari & Per",
            "'' | WHOLE | << /T (form1[0]) /Kids [<< /T (Name[0]) /V (I. Solberg) >> << /T (Town[0]) /V /Off >>] >> << /T (Child[1]) >> | Child: Ola/Child: Kari & Per",
            "'' | WHOLE | << /T (Name) /V (Bergen) >> << /T (Child[0]) /V (Ola) >> | Town: Bergen",
            "/NeedsRendering true | WHOLE | << /V (Ola) >> << /V (Kari & Per) >> | Application for a berth/Your name: Ingrid Solberg/Name of the boat:/Town: Bergen",
            "'' | 7 | '' | ''", "'' | [7 (x)] | '' | ''"})
    void aFormInXmlSaysItsData(String catalog, String xfa, String fields, String lines) throws DocumentReadException {
        var document = form(catalog, xfa, fields);
        assertEquals("Please wait./" + lines,
                document.text().replaceAll("\\s*\\n\\s*", "/") + (lines.isEmpty() ? "/" : ""));
        assertTrue(!document.regions().of(document.pages().getFirst().span()).isEmpty());
    }
}
