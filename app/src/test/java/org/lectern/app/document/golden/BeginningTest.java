package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.app.testing.Refusals.assertRefused;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.TextBlock;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.ZipSample;

/// The beginning of a long document of every flowing format is there before the rest has been read, and is what the whole begins
/// with.
class BeginningTest {
    private static final int CHAPTERS = 60;
    private static final int PARAGRAPHS = 60; // of a chapter
    private static final String WORDS = "The pilots of the harbour keep a book of every ship that calls at the island, "
            + "and of the tide with which it came, énd. ";

    @TempDir
    private Path folder;

    /// How a format writes chapters and paragraphs.
    private record Form(String begin, String chapter, String paragraph, String end) {
        String text() {
            var text = new StringBuilder(begin);
            for (var chapter = 1; chapter <= CHAPTERS; chapter++) {
                text.append(this.chapter.formatted(chapter));
                for (var i = 1; i <= PARAGRAPHS; i++) {
                    text.append(paragraph.formatted(i + " " + WORDS.repeat(3)));
                }
            }
            return text.append(end).toString();
        }
    }

    private static final Form PLAIN = new Form("", "CHAPTER %d\n\n", "%s\n\n", "");
    private static final Form MARKDOWN = new Form("---\ntitle: Long\n---\n", "# Chapter %d\n\n", "%s\n\n", "");
    private static final Form HTML = new Form("<!doctype html><meta charset=utf-8><title>Long</title><div>",
            "<h1>Chapter %d</h1>", "<p>%s</p>", "</div>");
    private static final Form FICTION = new Form("<?xml version='1.0'?><FictionBook><body>",
            "<section><title><p>Chapter %d</p></title></section>", "<p>%s</p>", "</body></FictionBook>");
    private static final Form WORD = new Form("<w:document><w:body>",
            "<w:p><w:pPr><w:outlineLvl w:val='0'/></w:pPr><w:r><w:t>Chapter %d</w:t></w:r></w:p>",
            "<w:p><w:r><w:t>%s</w:t></w:r></w:p>", "</w:body></w:document>");
    private static final Form OPEN = new Form("<office:body><office:text>",
            "<text:h text:outline-level='1'>Chapter %d</text:h>", "<text:p>%s</text:p>",
            "</office:text></office:body>");
    private static final Form RICH = new Form("{\\rtf1\\ansi\\ansicpg1252 ", "{\\pard\\outlinelevel0 Chapter %d\\par}",
            "{\\pard %s\\par}", "}");

    private static final Form BOOK = new Form("<html xmlns='http://www.w3.org/1999/xhtml'><body>", HTML.chapter,
            HTML.paragraph, "</body></html>");
    private static final String OPF = """
            <package version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Long</dc:title>
            </metadata><manifest><item id="a" href="a.xhtml"/></manifest>
            <spine><itemref idref="a"/></spine></package>""";

    private static ZipSample book() {
        return new ZipSample().with("mimetype", "application/epub+zip")
                .with("META-INF/container.xml",
                        "<container><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>")
                .with("a.opf", OPF).with("a.xhtml", BOOK.text());
    }

    private Path written(String name, Form form, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), form.text().getBytes(charset));
    }

    private List<Path> longFiles() throws IOException {
        return List.of(written("long.txt", PLAIN, StandardCharsets.UTF_8),
                written("west.txt", PLAIN, Charset.forName("windows-1252")),
                written("long.md", MARKDOWN, StandardCharsets.UTF_8),
                written("long.html", HTML, StandardCharsets.UTF_8),
                written("long.fb2", FICTION, StandardCharsets.UTF_8),
                written("long.rtf", RICH, Charset.forName("windows-1252")),
                new ZipSample().with("word/document.xml", WORD.text()).save(folder.resolve("long.docx")),
                new ZipSample().with("content.xml", OPEN.text()).save(folder.resolve("long.odt")),
                book().save(folder.resolve("long.epub")));
    }

    /// Hears what is told and in which order.
    private static final class Heard implements ReadListener {
        private final List<Document> beginnings = new ArrayList<>();
        private final List<Integer> pages = new ArrayList<>();

        @Override
        public void opened(Document beginning) {
            assertTrue(pages.isEmpty());
            beginnings.add(beginning);
        }

        @Override
        public void page(int page, int ofPages) {
            pages.add(page);
            assertTrue(page <= ofPages);
        }
    }

    @Test
    void isToldBeforeTheWholeIsRead() throws IOException, DocumentReadException {
        for (var file : longFiles()) {
            var heard = new Heard();
            var whole = FlowReaders.all().read(file, Optional.empty(), heard, () -> false);
            assertEquals(1, heard.beginnings.size(), file.toString());
            assertBegins(heard.beginnings.getFirst(), whole);
            assertTrue(heard.pages.getFirst() == 1 && heard.pages.getLast() > 1, heard.pages.toString());
        }
    }

    private static void assertBegins(Document beginning, Document whole) {
        var blocks = beginning.blocks().size();
        assertTrue(whole.text().startsWith(beginning.text()), whole.file().toString());
        assertEquals(whole.blocks().subList(0, blocks), beginning.blocks());
        assertEquals(whole.sections().subList(0, beginning.sections().size()), beginning.sections());
        assertEquals(whole.id(), beginning.id());
        assertEquals(whole.title(), beginning.title());
        assertTrue(beginning.sections().size() > 1 && blocks > PARAGRAPHS);
        assertTrue(beginning.text().length() < whole.text().length() / 2);
        assertEquals(CHAPTERS, whole.blocks().stream().filter(TextBlock.Heading.class::isInstance).count());
        assertTrue(whole.text().contains("énd"));
    }

    @Test
    void comesAloneWhereTheReadingIsCancelledAfterIt() throws IOException {
        for (var file : longFiles()) {
            var heard = new Heard();
            BooleanSupplier afterBeginning = () -> !heard.beginnings.isEmpty();
            assertRefused(ReadFailure.CANCELLED,
                    () -> FlowReaders.all().read(file, Optional.empty(), heard, afterBeginning));
            assertEquals(List.of(1), heard.pages);
        }
    }
}
