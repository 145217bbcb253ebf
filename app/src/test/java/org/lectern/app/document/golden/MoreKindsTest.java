package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.flow.numeral.Numeral;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.testing.FlowReaders;

/// Numbers of lists, names of headings and pictures of notebooks as their programs show them.
class MoreKindsTest {
    @TempDir
    private Path folder;

    private Document read(String name, String content) throws IOException, DocumentReadException {
        return FlowReaders.read(Files.writeString(folder.resolve(name), content));
    }

    @Test
    void listsMayCountBackwards() throws IOException, DocumentReadException {
        assertEquals("3. Lamp\n2. Bell\n1. Pier",
                read("a.html", "<html><ol reversed><li>Lamp<li>Bell<li>Pier</ol>").text().replace("\n\n", "\n"));
        assertEquals("9. Lamp\n5. Bell\n4. Pier",
                read("b.html", "<html><ol reversed start=9><li>Lamp<li value=5>Bell<li>Pier</ol>").text()
                        .replace("\n\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1st", "2, 2nd", "3, 3rd", "4, 4th", "11, 11th", "12, 12th", "113, 113th", "21, 21st", "102, 102nd"})
    void ordinalsHaveTheirEndings(int number, String shown) {
        assertEquals(shown, Numeral.of(number, "ordinal"));
    }

    @Test
    void namesOfHeadingsAreNoText() throws IOException, DocumentReadException {
        var document = read("a.md",
                "---\ntitle: Harbour\nauthor: \"A. Bell\"\n---\n# Piers {#piers .wide}\n\n## Set {x}\n\nText {#x}\n");
        assertEquals("Piers\n\nSet {x}\n\nText {#x}", document.text());
        assertEquals("A. Bell", document.author());
    }

    @Test
    void namesInCodeAreText() throws IOException, DocumentReadException {
        var document = read("a.md",
                "Lamps {#lamps}\n===\n\n```\n# rule {.note}\n```\n\n    # bell {.wide}\n\n# Set {.5}\n");
        assertEquals("Lamps\n\n# rule {.note}\n\n# bell {.wide}\n\nSet {.5}", document.text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"title:~author:~date: 2020-01-01 # Pier # ''",
            "title: 'The lamp'~author:~  - Ann Bell~  - 'Bo Chen'~date: 2020 # The lamp # Ann Bell, Bo Chen",
            "author:~- name: Ann Bell~  affiliation: Town~- name: Bo Chen~title: Lamp # Lamp # Ann Bell, Bo Chen",
            "title: >~  The lamp~author: [Ann Bell, \"Bo Chen\"] # Pier # Ann Bell, Bo Chen",
            "author: {name: Ann}~title: \"A: b\" # A: b # ''"})
    void dataBeforeTheTextIsToldAsItIsMeant(String front, String title, String author)
            throws IOException, DocumentReadException {
        for (var end : new String[]{"\n", "\r\n"}) {
            var document = read("a.md", ("---~" + front + "~---~# Pier~~Text~").replace("~", end));
            assertEquals(title, document.title());
            assertEquals(author, document.author());
            assertEquals("Pier\n\nText", document.text());
        }
    }

    private String printed(String data) throws IOException, DocumentReadException {
        return read("a.ipynb",
                """
                        {"nbformat":4,"metadata":{},"cells":[{"cell_type":"code","source":"solve()","outputs":[{"output_type":"display_data",
                        "data":{"image/png":"iVBORw0KGgo=",%s}}]}]}"""
                        .formatted(data))
                .text().replace("\n\n", "\n");
    }

    @Test
    void whatStandsForAFormulaIsItsResult() throws IOException, DocumentReadException {
        assertEquals("solve()\nx = 4", printed("\"text/latex\":\"$x=4$\",\"text/plain\":\"x = 4\""));
        assertEquals("solve()", printed("\"text/latex\":\"$x=4$\",\"text/plain\":\"<Formula object>\""));
        assertEquals("solve()", printed("\"text/plain\":\"plot without title\""));
    }

    @Test
    void whatStandsForAPictureIsNoOutput() throws IOException, DocumentReadException {
        assertEquals("plot()",
                read("a.ipynb",
                        """
                                {"nbformat":4,"metadata":{},"cells":[{"cell_type":"code","source":"plot()","outputs":[{"output_type":"display_data",
                                "data":{"image/png":"iVBORw0KGgo=","text/plain":"<Figure size 640x480>"}}]}]}""")
                        .text());
    }
}
