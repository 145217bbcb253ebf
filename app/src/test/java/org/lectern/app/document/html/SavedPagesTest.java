package org.lectern.app.document.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.document.mail.MhtmlReader;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.FormatReader;
import org.lectern.app.document.reader.ReadListener;

/// Saved web pages are read without what stands around their text, which is told; nothing of the text goes with it.
class SavedPagesTest {
    private static final String PROSE = "The council of the town decided on Monday, after a debate of seven hours, that the old pier "
            + "will be mended before the winter storms and not be taken down, as <a href='/a'>the harbour master</a> had asked. ";
    private static final String TEXT = "<p>" + PROSE + "</p><p>" + PROSE.repeat(2) + "</p><p>" + PROSE + "</p>";
    private static final String LINKS = "<a href='/1'>World news</a> <a href='/2'>Sport today</a> <a href='/3'>Weather</a>"
            + " <a href='/4'>Opinion pages</a>";

    @TempDir
    private Path folder;

    private Document read(FormatReader reader, String name, String page) throws IOException, DocumentReadException {
        return reader.read(Files.writeString(folder.resolve(name), page), Optional.empty(), ReadListener.SILENT,
                () -> false);
    }

    private Document read(String body) throws IOException, DocumentReadException {
        return read(new HtmlReader(), "page.html", "<html><body>" + body + "</body></html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<nav>" + LINKS + "</nav>", "<div role=navigation>Go to: " + LINKS + "</div>",
            "<div>" + LINKS + "</div>",
            "<ul id=mainMenu><li>World news<li>" + LINKS + "</ul>",
            "<footer><p>World news, all rights reserved.</p></footer>",
            "<div class='cookie-banner'><p>We and our 812 partners use cookies for World news and measure what you read.</p></div>",
            "<table><tr><td>" + LINKS + "</td></tr></table>",
            "<aside><h3>World news</h3><p>A story beside it.</p></aside>"})
    void whatStandsAroundTheTextIsLeftOut(String around) throws IOException, DocumentReadException {
        for (var body : List.of(around + "<h1>The pier stays</h1>" + TEXT,
                "<div><h1>The pier stays</h1><div class=story>" + TEXT + "</div></div>" + around)) {
            var document = read(body);
            assertTrue(document.text().startsWith("The pier stays\n\nThe council"), document.text());
            assertTrue(document.text().endsWith("had asked."), document.text());
            assertEquals(1, document.additions().leftOut().size());
            assertTrue(document.additions().leftOut().getFirst().contains("World"), document.additions().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<div class='related-stories'><h3>World news</h3><p>" + LINKS
                    + "</p><p>The mayor of the next town says no.</p></div>",
            "<div class=newsletterSignup>World news every morning: subscribe to our letter.</div>",
            "<ul class='share social'><li>World news: share this</li></ul>"})
    void whatStandsInTheTextIsLeftOut(String inside) throws IOException, DocumentReadException {
        var article = "<article><h1>The pier stays</h1>" + TEXT + "%s" + TEXT + "</article>";
        assertEquals(read(article.formatted("")).text(), read(article.formatted(inside)).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<ol class=references><li>" + LINKS + "</li></ol>",
            "<aside><p>World news is a paper of the town.</p></aside>",
            "<div class=menu><p>Soup of the day, World news style</p><p>Fish, 12 euros</p></div>",
            "<footer>World news, Monday</footer>", "<nav role=doc-toc>World " + LINKS + "</nav>",
            "<h2 id=creating-cookies>Creating cookies of the World</h2>",
            "<h2 id=share-prices class=subscribe>World share prices</h2>",
            "<section id=informed-consent><h2>Informed consent</h2><p>All the World gave written consent.</p></section>",
            "<div id=informed-consent><p>All the World gave written consent.</p></div>",
            "<dl><dt id=redis.client.PubSub.subscribe>subscribe(World, handler)</dt><dd>Waits for news.</dd></dl>",
            "<div class=section id=related-work><div><h3>2.1 Related work</h3></div><p>As the World knows, <a href='/1'>Bell</a>,"
                    + " <a href='/2'>Moe</a> and <a href='/3'>Lund</a> have built piers.</p></div>",
            "<div role=complementary><p>World news is a paper of the town.</p></div>",
            "<div class='with-sidebar'><p>World. " + PROSE + PROSE + PROSE + "</p></div>"})
    void whatBelongsToTheTextStays(String part) throws IOException, DocumentReadException {
        var document = read(
                "<nav>" + LINKS.replace("World", "Old") + "</nav><article><h1>The pier stays</h1>" + TEXT + part + TEXT
                        + "</article>");
        assertTrue(document.text().contains("World"), document.text());
        assertEquals(1, document.additions().leftOut().size(), document.additions().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<footer><h2>Notes</h2><p>1. The World saw the harbour master dismissed in 1931.</p></footer>",
            "<footer><ol><li>The World saw the harbour master dismissed in 1931.</ol></footer>",
            "<section id=informed-consent><h2>Informed consent</h2><p>All the World gave written consent.</p></section>",
            "<div id=refs><p>" + LINKS + "</p></div>",
            "<h2>5. References</h2><div><ul><li>" + LINKS + "</li></ul></div>",
            "<section><h2>Literatur</h2><div class=menu><ul><li>" + LINKS + "</li></ul></div></section>"})
    void notesOutsideOfTheTextStay(String part) throws IOException, DocumentReadException {
        var document = read("<article><h1>The pier stays</h1>" + TEXT + TEXT + "</article>" + part);
        assertTrue(document.text().contains("World"), document.text());
        assertEquals(List.of(), document.additions().leftOut());
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "https://example.org/pier.html#"})
    void contentsOfTheTextStay(String file) throws IOException, DocumentReadException {
        var contents = LINKS.replace("'/", "'" + file + "part");
        var document = read("<p>The pier</p><ul><li>" + contents + "</ul><div>" + TEXT + TEXT + "</div>");
        assertTrue(document.text().contains("World"), document.text());
    }

    @Test
    void aPageOfLinksIsReadAsAWhole() throws IOException, DocumentReadException {
        var document = read("<nav>" + LINKS + "</nav><p>All pages:</p><ul><li>" + LINKS + "</li></ul>");
        assertEquals("World news Sport today Weather Opinion pages", document.text().lines().findFirst().orElseThrow());
        assertEquals(List.of(), document.additions().leftOut());
    }

    @Test
    void allOfAPageCanBeHad() throws IOException, DocumentReadException {
        var page = "<html><body><nav>" + LINKS + "</nav>" + TEXT + "</body></html>";
        var document = read(new HtmlReader(true), "page.html", page);
        assertTrue(document.text().startsWith("World news"), document.text());
        assertEquals(List.of(), document.additions().leftOut());
    }

    @Test
    void pagesSavedAsOneMessageAreReadSo() throws IOException, DocumentReadException {
        var message = "From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\nSubject: Pier\nMIME-Version: 1.0\n"
                + "Content-Type: text/html; charset=utf-8\n\n<html><body><nav>" + LINKS + "</nav>" + TEXT
                + "</body></html>\n";
        var document = read(new MhtmlReader(), "page.mhtml", message);
        assertTrue(document.text().startsWith("The council"), document.text());
        assertEquals(List.of("World news Sport today Weather Opinion pages"), document.additions().leftOut());
        assertTrue(read(new MhtmlReader(true), "page.mhtml", message).text().startsWith("World news"));
    }

    @Test
    void textsWithoutSpacesHaveWordsToo() throws IOException, DocumentReadException {
        var prose = "<p>町議会は月曜日、七時間の討論の末、古い桟橋を冬の嵐の前に修理することを決めた。取り壊しは行わない。</p>".repeat(3);
        var document = read(
                "<div><a href='/1'>国内</a><a href='/2'>国際</a><a href='/3'>天気</a></div><div>" + prose + "</div>");
        assertTrue(document.text().startsWith("町議会"), document.text());
    }

    @Test
    @Timeout(20)
    void deeplyNestedPagesEnd() throws IOException, DocumentReadException {
        var document = read("<nav>" + LINKS + "</nav>" + "<div class='menu related'>".repeat(100_000) + TEXT);
        assertTrue(document.text().contains("had asked."), document.text());
    }
}
