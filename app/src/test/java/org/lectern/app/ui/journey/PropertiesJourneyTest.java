package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.control.PiecedText;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// What is known of a document is shown and copied, with the keyboard alone; what is not known has no line.
class PropertiesJourneyTest extends WithWindow {
    private Map<String, String> lines() {
        return TestWindow.told(() -> {
            Map<String, String> lines = new LinkedHashMap<>();
            GridPane grid = (GridPane) window.stage().getScene().lookup(".properties .rows");
            for (int i = 0; i + 2 < grid.getChildren().size(); i += 3) {
                lines.put(((Label) grid.getChildren().get(i)).getText(),
                        grid.getChildren().get(i + 1) instanceof Label value ? value.getText() : "");
            }
            return lines;
        });
    }

    private void show(FxRobot robot) {
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        assertNotNull(window.stage().getScene().lookup(".properties"));
        TestWindow.await(() -> lines().containsKey("Size"));
    }

    @Test
    void tellsWhatIsKnownOfAPdf(FxRobot robot) throws IOException {
        window.open(TestBook.write(home.resolve("book.pdf"), 3, 2));
        window.awaitPage();
        show(robot);
        Map<String, String> lines = lines();
        assertEquals("Notes from the Northern Coast", lines.get("Title"));
        assertEquals("3", lines.get("Pages"));
        assertEquals(home.resolve("book.pdf").toAbsolutePath().toString(), lines.get("File"));
        assertEquals("English", lines.get("Language"));
        assertEquals("Times-Bold, Times-Roman", lines.get("Fonts not in the file"));
        assertTrue(lines.get("Format").startsWith("PDF 1."), lines.toString());
        assertFalse(lines.containsKey("Author") || lines.containsKey("Created") || lines.containsKey("Protection")
                || lines.containsKey("Attached files"), lines.toString());
        window.screenshot("190-properties-light");
        Node first = window.stage().getScene().lookup(".properties .button-icon");
        TestWindow.onFx(first::requestFocus);
        robot.push(KeyCode.SPACE);
        assertEquals("Notes from the Northern Coast",
                TestWindow.told(() -> Clipboard.getSystemClipboard().getString()));
        TestWindow.onFx(() -> ((Button) window.stage().getScene().lookup(".properties .button-outlined")).fire());
        assertTrue(TestWindow.told(() -> Clipboard.getSystemClipboard().getString()).contains("\nPages: 3\n"));
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        assertEquals("英語", lines().get("言語"));
        window.screenshot("191-properties-dark-japanese");
        robot.push(KeyCode.ESCAPE);
        assertNull(window.stage().getScene().lookup(".properties"));
    }

    @Test
    void longValuesFromRightToLeftAreLaidOut(FxRobot robot) throws IOException {
        Path file = TestBook.write(home.resolve("book.pdf"), 3, 2);
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(file))) {
            pdf.getDocumentInformation().setCreator("مذكرات من الساحل الشمالي ".repeat(8).strip());
            pdf.save(file.toFile());
        }
        window.open(file);
        window.awaitPage();
        show(robot);
        TestWindow.onFx(() -> window.stage().getScene().getRoot().layout());
        List<PiecedText> pieced = TestWindow.told(() -> window.stage().getScene().getRoot()
                .lookupAll(".properties .property").stream().filter(VBox.class::isInstance)
                .flatMap(lines -> ((VBox) lines).getChildren().stream()).map(PiecedText.class::cast).toList());
        assertEquals(1, pieced.size());
        assertTrue(pieced.getFirst().getHeight() > 2 * pieced.getFirst().getBaselineOffset(),
                "on several lines");
        window.screenshot("192-properties-right-to-left");
    }

    @Test
    void aClosedSheetIsForgotten(FxRobot robot) throws IOException {
        window.open(TestBook.write(home.resolve("book.pdf"), 3, 2));
        window.awaitPage();
        show(robot);
        WeakReference<Node> sheet = new WeakReference<>(window.stage().getScene().lookup(".properties"));
        robot.push(KeyCode.ESCAPE);
        for (int i = 0; i < 50 && sheet.get() != null; i++) {
            System.gc();
            TestWindow.onFx(() -> {});
        }
        assertNull(sheet.get());
    }

    @Test
    void tellsWhatIsKnownOfABookAndOfAProtectedFile(FxRobot robot) throws IOException {
        robot.push(KeyCode.ALT, KeyCode.ENTER);
        assertNull(window.stage().getScene().lookup(".properties"));
        window.open(TestNovel.write(home.resolve("novel.epub")));
        show(robot);
        assertEquals("EPUB", lines().get("Format"));
        assertEquals("4", lines().get("Parts"));
        assertFalse(lines().containsKey("Pages") || lines().containsKey("Fonts not in the file"));
        robot.push(KeyCode.ESCAPE);
        window.drop(TestBook.writeLocked(home.resolve("locked.pdf"), "key"));
        show(robot);
        assertFalse(lines().containsKey("Title"), "what is locked tells nothing");
        assertTrue(lines().containsKey("Size"));
    }
}
