package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.ZipSample;

/// Documents of 400,000 things inside each other end soon, in their text or in one sentence.
class NestedTest {
    private static final int DEPTH = 400_000;
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = {"a.html | <b>", "a.html | <ul><li>", "a.html | <blockquote>",
                    "a.html | <sup>", "a.html | <a href=x>", "a.html | <q>", "a.html | <svg>", "a.html | <math>",
                    "a.html | <font>",
                    "a.md | > ", "a.md | *a ", "a.md | [", "a.md | - ", "a.rtf | {", "a.rtf | {\\field{\\fldrslt ",
                    "a.rtf | {\\*\\x ",
                    "a.fb2 | <section>", "a.fodt | <text:section>", "a.fodt | <text:list><text:list-item>",
                    "a.ipynb | [", "a.ipynb | {\"a\":",
                    "a.docx | <w:sdt><w:sdtContent>", "a.docx | <w:p><w:r>", "a.docx | <w:ins>", "a.odt | <text:span>",
                    "a.pptx | <p:grpSp>",
                    "a.epub | <div>", "a.epub | <i>", "a.xlsx | <c>"})
    void endSoon(String name, String begin) throws IOException {
        var file = file(name, begin.repeat(DEPTH) + "inside");
        assertTimeoutPreemptively(SOON, () -> {
            try {
                assertTrue(FlowReaders.read(file).text().length() < 50_000_000);
            } catch (DocumentReadException e) {
                assertTrue(e.getMessage().contains(name), e.getMessage());
            }
        });
    }

    private Path file(String name, String nested) throws IOException {
        var path = folder.resolve(name);
        return switch (name.substring(2)) {
            case "html" -> Files.writeString(path, "<html><body>" + nested);
            case "rtf" -> Files.writeString(path, "{\\rtf1 " + nested);
            case "fb2" -> Files.writeString(path, "<?xml version='1.0'?><FictionBook><body>" + nested);
            case "fodt" -> Files.writeString(path,
                    "<?xml version='1.0'?><office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                            + "office:mimetype='application/vnd.oasis.opendocument.text'><office:body><office:text>"
                            + nested);
            case "ipynb" -> Files.writeString(path,
                    "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"markdown\", \"source\": " + nested);
            case "docx" -> new ZipSample().with("word/document.xml", "<w:document><w:body>" + nested).save(path);
            case "odt" -> new ZipSample().with("mimetype", "application/vnd.oasis.opendocument.text")
                    .with("content.xml", "<office:document-content><office:body><office:text><text:p>" + nested)
                    .save(path);
            case "pptx" -> new ZipSample()
                    .with("ppt/presentation.xml", "<p:presentation><p:sldIdLst><p:sldId r:id='r1'/>")
                    .with("ppt/_rels/presentation.xml.rels",
                            "<Relationships><Relationship Id='r1' Type='x/slide' Target='slides/slide1.xml'/></Relationships>")
                    .with("ppt/slides/slide1.xml", "<p:sld><p:cSld><p:spTree>" + nested).save(path);
            case "xlsx" -> new ZipSample()
                    .with("xl/workbook.xml", "<workbook><sheets><sheet name='A' r:id='r1'/></sheets></workbook>")
                    .with("xl/_rels/workbook.xml.rels",
                            "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>")
                    .with("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row>" + nested).save(path);
            case "epub" -> new ZipSample().with("mimetype", "application/epub+zip")
                    .with("META-INF/container.xml",
                            "<container><rootfiles><rootfile full-path='o.opf'/></rootfiles></container>")
                    .with("o.opf",
                            "<package><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest>"
                                    + "<spine><itemref idref='a'/></spine></package>")
                    .with("a.xhtml", "<html><body>" + nested).save(path);
            default -> Files.writeString(path, nested);
        };
    }
}
