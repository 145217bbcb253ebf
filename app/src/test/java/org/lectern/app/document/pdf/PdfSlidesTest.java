package org.lectern.app.document.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;

/// Slides have points whose marks are only drawn, and running text in boxes that are narrower than the slide.
class PdfSlidesTest {
    private static final double LEADING = 1.2; // ems

    @TempDir
    private Path folder;

    /// @param left of the text, in points
    /// @param leading in ems
    private static String box(double left, double leading, List<String> lines) {
        return "BT /F1 20 Tf %s TL %s 400 Td (".formatted(20 * leading, left)
                + String.join(") Tj T* (", lines) + ") Tj ET\n";
    }

    private String read(String... boxes) throws DocumentReadException {
        var file = new RawPdf(960, 540).page(String.join("", boxes), "").save(folder.resolve("slide.pdf"));
        return new PdfTextReader().read(file, Optional.empty(), ReadListener.SILENT, () -> false).text();
    }

    @ParameterizedTest
    @ValueSource(doubles = {LEADING, 1.4})
    void textInANarrowBoxIsNotCutBeforeNouns(double leading) throws DocumentReadException {
        assertEquals("Die Regierung hat im vergangenen Jahr beschlossen, dass alle Steuern auf Holz und Kohle sinken.",
                read(box(60, leading, List.of("Die Regierung hat im vergangenen", "Jahr beschlossen, dass alle",
                        "Steuern auf Holz und Kohle", "sinken."))));
        assertEquals("The committee was led by Anna Magdalena Wilcken and Peter Brandt until it was dissolved.",
                read(box(60, leading, List.of("The committee was led by Anna", "Magdalena Wilcken and Peter",
                        "Brandt until it was dissolved."))));
    }

    @Test
    void textBesideOtherTextIsNotCutBeforeNouns() throws DocumentReadException {
        var text = read(box(60, LEADING,
                List.of("Die Ergebnisse der letzten", "Wahl zeigen, dass viele", "B\u00FCrger den Parteien der",
                        "Mitte wieder vertrauen.")),
                box(560, LEADING, List.of("Umfrage im Mai", "und im Juni")));
        assertEquals(
                "Die Ergebnisse der letzten Wahl zeigen, dass viele Bürger den Parteien der Mitte wieder vertrauen.",
                text.lines().findFirst().orElseThrow());
        assertTrue(text.contains("Umfrage im Mai und im Juni"), text);
    }

    @Test
    void pointsStandByThemselves() throws DocumentReadException {
        assertEquals(
                "Kürzere Wege zur Schule\nMehr Licht an der Brücke\nDer Markt bleibt, wo er seit hundert Jahren ist\nNeue Bänke",
                read(box(60, LEADING, List.of("K\u00FCrzere Wege zur Schule", "Mehr Licht an der Br\u00FCcke",
                        "Der Markt bleibt, wo er seit hundert Jahren ist", "Neue B\u00E4nke"))));
    }

    @Test
    void pointsMayGoOn() throws DocumentReadException {
        assertEquals("The harbour is dredged every spring before the fleet\nTwo lamps burn all night\n"
                + "The bell of the chapel was taken from a wreck that lay off Skagen",
                read(box(60, LEADING, List.of("The harbour is dredged every", "spring before the fleet",
                        "Two lamps burn all night", "The bell of the chapel was taken",
                        "from a wreck that lay off Skagen"))));
    }
}
