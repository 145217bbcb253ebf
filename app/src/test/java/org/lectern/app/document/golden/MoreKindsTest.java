package org.lectern.app.document.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.app.document.flow.Numeral;
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
    void whatStandsForAPictureIsNoOutput() throws IOException, DocumentReadException {
        assertEquals("plot()",
                read("a.ipynb",
                        """
                                {"nbformat":4,"metadata":{},"cells":[{"cell_type":"code","source":"plot()","outputs":[{"output_type":"display_data",
                                "data":{"image/png":"iVBORw0KGgo=","text/plain":"<Figure size 640x480>"}}]}]}""")
                        .text());
    }
}
