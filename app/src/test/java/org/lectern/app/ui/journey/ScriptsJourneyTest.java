package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.event.EventType;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.settings.Theme;
import org.lectern.app.testing.OneFont;
import org.lectern.app.testing.ScriptDocuments;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// Words of other scripts are found in the window and marked where they stand.
class ScriptsJourneyTest extends WithWindow {
    private static final int NAME = ScriptDocuments.NOVEL.indexOf("名前");
    private static final int PAPER = 842; // height in points

    private void find(Path file, String words, int hits) {
        window.drop(file);
        DocumentViewModel opened = window.model().desk().selectedProperty().get();
        TestWindow.await(() -> opened.stageProperty().get() == DocumentStage.READY);
        TestWindow.onFx(() -> window.model().find().wordsProperty().set(words));
        TestWindow.await(() -> window.model().find().doneProperty().get());
        assertEquals(hits, window.model().find().hits().size());
        TestWindow.await(() -> !marks().isEmpty());
    }

    /// Where the words that were found are marked, in the window.
    private List<Bounds> marks() {
        return window.stage().getScene().getRoot().lookupAll(".found-current").stream()
                .map(mark -> mark.localToScene(mark.getBoundsInLocal())).toList();
    }

    private void assertMarked(PageRegion place) {
        window.awaitPage();
        Node page = window.stage().getScene().lookup(".page");
        double scale = window.model().reader().arrangement().layoutBinding().get().scale();
        assertEquals(1, marks().size());
        assertCovered(marks().getFirst(), page.localToScene(new BoundingBox(place.x() * scale, place.y() * scale,
                place.width() * scale, place.height() * scale)));
    }

    @Test
    void isNamedBeforeAnythingIsStudied(FxRobot robot) throws IOException {
        DocumentViewModel english = window.open(TestBook.write(home.resolve("book.pdf"), 1, 1));
        assertFalse(window.stage().getScene().lookup(".language-note").isVisible());
        engine.holdStudies();
        window.drop(ScriptDocuments.shiftJisText(home));
        DocumentViewModel novel = window.model().desk().selectedProperty().get();
        TestWindow.await(() -> novel.stageProperty().get() == DocumentStage.STUDYING);
        assertEquals(0, novel.doneProperty().get());
        assertTrue(note().startsWith("This document is in Japanese, which the model does not read"), note());
        window.screenshot("155-language-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        assertTrue(note().startsWith("この文書は日本語です。"), note());
        window.screenshot("155-language-dark-japanese");
        robot.clickOn("#language-search").write("名前", 0);
        TestWindow.await(() -> window.model().find().doneProperty().get()
                && window.model().find().hits().size() == 2);
        robot.clickOn(".language-note .button-icon");
        assertFalse(window.stage().getScene().lookup(".language-note").isVisible());
        engine.allowAll();
        TestWindow.await(() -> english.stageProperty().get() == DocumentStage.READY
                && novel.stageProperty().get() == DocumentStage.READY);
    }

    private String note() {
        return ((Label) window.stage().getScene().lookup(".language-note .label")).getText();
    }

    @Test
    void onAJapanesePage() {
        find(ScriptDocuments.japanesePdf(home, false), "名前", 1);
        assertMarked(new PageRegion(1, ScriptDocuments.X + NAME * ScriptDocuments.SIZE, PAPER - ScriptDocuments.Y - 10,
                2 * ScriptDocuments.SIZE, 9));
        window.screenshot("130-found-japanese");
    }

    @Test
    void onAVerticalPage() {
        find(ScriptDocuments.japanesePdf(home, true), "名前", 1);
        assertMarked(
                new PageRegion(1, ScriptDocuments.X - 5, PAPER - ScriptDocuments.Y + NAME * ScriptDocuments.SIZE + 1,
                        10, 2 * ScriptDocuments.SIZE - 2));
        assertTrue(marks().getFirst().getHeight() < marks().getFirst().getWidth() * 2.1);
        window.screenshot("131-found-vertical");
    }

    @Test
    void onAPageForWhichThereIsNoFont() {
        OneFont.use("none");
        try {
            find(ScriptDocuments.japanesePdf(home, false), "名前", 1);
            TestWindow.await(() -> !window.model().errors().notices().isEmpty());
            assertEquals("error.fonts", window.model().errors().notices().getFirst().sentence());
            window.screenshot("138-no-font");
            TestWindow.onFx(() -> window.model().settings().setLanguage(Locale.JAPANESE));
            window.theme(Theme.DARK);
            window.screenshot("139-no-font-dark-japanese");
        } finally {
            OneFont.leave();
        }
    }

    @Test
    void inAShiftJisText() throws IOException {
        find(ScriptDocuments.shiftJisText(home), "名前", 2);
        assertCovered(marks().getFirst(), letters(text(ScriptDocuments.NOVEL.substring(NAME, NAME + 2)), 0, 2));
        window.screenshot("132-found-shift-jis");
    }

    @Test
    void inAnArabicBook() throws IOException {
        find(ScriptDocuments.arabicEpub(home), "السليمة", 1);
        Text word = text("السليمة");
        assertCovered(marks().getFirst(), letters(word, 0, 7));
        window.screenshot("133-found-arabic");
        window.theme(Theme.DARK);
        window.screenshot("134-found-arabic-dark");
        TestWindow.onFx(() -> window.model().find().wordsProperty().set("سليم"));
        TestWindow.await(() -> window.model().find().doneProperty().get());
        assertCovered(marks().getFirst(), letters(text("السليمة"), 2, 6));
        window.screenshot("135-found-within-a-word-dark");
        window.theme(Theme.LIGHT);
        assertTrue(letters(text("."), 0, 1).getCenterX() < letters(text("الكتاب"), 0, 6).getMinX());
        Bounds drawn = letters(text("الحياة"), 0, 6);
        mouse(MouseEvent.MOUSE_PRESSED, drawn.getMaxX() - 1, drawn.getCenterY());
        mouse(MouseEvent.MOUSE_DRAGGED, drawn.getMinX() + 1, drawn.getCenterY());
        mouse(MouseEvent.MOUSE_RELEASED, drawn.getMinX() + 1, drawn.getCenterY());
        assertEquals("الحياة", window.model().reader().selectionProperty().get().text());
        window.screenshot("136-selected-arabic");
        for (int width : List.of(930, 1440, 1000)) {
            TestWindow.onFx(() -> window.stage().setWidth(width));
            TestWindow.onFx(() -> window.model().reader().arrangement().zoomTo(width / 500.0));
        }
        window.screenshot("137-arabic-large");
        assertEquals(List.of(), window.model().errors().notices());
    }

    @Test
    void inAnArabicQuotation(FxRobot robot) throws IOException {
        DocumentViewModel opened = window.open(ScriptDocuments.arabicEpub(home));
        TestWindow.await(() -> opened.stageProperty().get() == DocumentStage.READY);
        window.ask(robot, opened, "تتكاثر الخلايا السليمة وتموت");
        Text stop = robot.lookup(".evidence-card .quote Text").queryAll().stream()
                .filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> text.getText().startsWith(".")).findFirst().orElseThrow();
        TextFlow flow = (TextFlow) stop.getParent();
        Text word = (Text) flow.getChildren().get(flow.getChildren().indexOf(stop) - 1);
        assertTrue(drawn(stop).getCenterX() < drawn(word).getMinX() + 1, drawn(stop) + " " + drawn(word));
        window.screenshot("140-arabic-quotation");
        window.theme(Theme.DARK);
        window.screenshot("141-arabic-quotation-dark");
    }

    private static Bounds drawn(Text piece) {
        return letters(piece, 0, piece.getText().length());
    }

    // The screen of the tests counts no clicks.
    private void mouse(EventType<MouseEvent> kind, double x, double y) {
        Node target = text("الحياة").getParent();
        TestWindow.onFx(
                () -> target.fireEvent(new MouseEvent(kind, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false,
                        false, true, false, false, false, false, true, null)));
    }

    /// The piece of the shown text with these words.
    private Text text(String words) {
        Text[] found = new Text[1];
        TestWindow.onFx(() -> found[0] = window.stage().getScene().lookup(".flow-area").lookupAll("Text").stream()
                .map(Text.class::cast).filter(text -> text.getText().equals(words)).findFirst().orElseThrow());
        return found[0];
    }

    /// Where some letters of a piece are drawn, in the window.
    private static Bounds letters(Text piece, int from, int to) {
        TextFlow flow = (TextFlow) piece.getParent();
        int before = flow.getChildren().subList(0, flow.getChildren().indexOf(piece)).stream()
                .filter(Text.class::isInstance).mapToInt(text -> ((Text) text).getText().length()).sum();
        Bounds[] box = new Bounds[1];
        TestWindow.onFx(() -> {
            javafx.scene.shape.Path shape = new javafx.scene.shape.Path(
                    flow.getRangeShape(before + from, before + to, false));
            box[0] = flow.localToScene(shape.getLayoutBounds());
        });
        return box[0];
    }

    private static void assertCovered(Bounds mark, Bounds letters) {
        Bounds wider = new BoundingBox(mark.getMinX() - 2, mark.getMinY() - 2, mark.getWidth() + 4,
                mark.getHeight() + 4);
        assertTrue(wider.contains(letters) && mark.getWidth() < letters.getWidth() + 8, mark + " " + letters);
    }
}
