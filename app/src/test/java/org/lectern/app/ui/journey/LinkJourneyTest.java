package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.TextSpan;
import org.lectern.app.settings.Theme;
import org.lectern.app.testing.PdfSample;
import org.lectern.app.testing.ZipSample;
import org.lectern.app.ui.control.PageCanvas;
import org.lectern.app.ui.fixture.Audit;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.LinksViewModel;
import org.lectern.app.ui.reader.selection.Selection;
import org.testfx.api.FxRobot;

/// Links of pages and of flowing text: followed inside the document, and shown before anything outside is opened.
class LinkJourneyTest extends WithWindow {
    private static final String ADDRESS = "https://example.org/harbour?year=1912";

    private final List<String> opened = new CopyOnWriteArrayList<>();

    @BeforeEach
    void prepare() {
        window.model().reader().links().setBrowser(opened::add);
    }

    private static Path book(Path file) {
        return new PdfSample().page().line(72, 700, 14, "The register of ships").line(72, 660, 14, "See the last page")
                .link(72, 695, 220, 715, ADDRESS).page().line(72, 700, 14, "Nothing here.").page()
                .line(72, 500, 14, "The last page.").linkFromFirst(72, 655, 220, 675).save(file);
    }

    @Test
    void leadInsideAndShowWhatIsOutside(FxRobot robot) {
        window.open(book(home.resolve("links.pdf")));
        window.awaitPage();
        robot.clickOn(at("last page"));
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 3);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 1);
        robot.moveTo(at("register"));
        TestWindow.await(() -> window.stage().getScene().lookup(".link-hint") instanceof Label hint
                && hint.isVisible() && hint.getText().equals(ADDRESS));
        window.screenshot("94-link-hint-light");
        Bounds before = bounds(".pages");
        robot.clickOn(at("register"));
        TestWindow.onFx(() -> assertEquals(ADDRESS,
                window.model().reader().links().offeredProperty().get().address()));
        assertEquals(before, bounds(".pages"));
        assertEquals(List.of(), opened);
        window.screenshot("95-link-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("96-link-dark-japanese");
        TestWindow.onFx(() -> assertEquals(List.of(), Audit.faults()));
        robot.clickOn("#link-open");
        assertEquals(List.of(ADDRESS), opened);
        assertNull(window.model().reader().links().offeredProperty().get());
    }

    @Test
    void leadFromFlowingText(FxRobot robot) {
        window.open(flowing(home.resolve("links.epub")));
        robot.moveTo(flowLink("the second chapter"));
        TestWindow.await(() -> window.stage().getScene().lookup(".link-hint") instanceof Label hint
                && hint.isVisible() && hint.getText().equals("To “Ships”"));
        assertEquals(Cursor.HAND, flowLink("the second chapter").getCursor());
        window.screenshot("97-flow-link-light");
        robot.clickOn(flowLink("the second chapter"));
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 2);
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 1);
        Bounds before = bounds(".flow-area");
        robot.clickOn(flowLink("the register"));
        TestWindow.await(() -> window.model().reader().links().offeredProperty().get() != null);
        assertEquals(ADDRESS, window.model().reader().links().offeredProperty().get().address());
        assertEquals(before, bounds(".flow-area"));
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("98-flow-link-dark-japanese");
        TestWindow.onFx(() -> assertEquals(List.of(), Audit.faults()));
        assertEquals(List.of(), opened);
        robot.clickOn("#link-open");
        assertEquals(List.of(ADDRESS), opened);
    }

    @Test
    void areFollowedFromFlowingTextWithTheKeyboard(FxRobot robot) {
        window.open(flowing(home.resolve("links.epub")));
        Document shown = window.model().reader().documentProperty().get();
        int at = shown.text().indexOf("second chapter");
        TestWindow.onFx(() -> {
            window.stage().getScene().lookup(".flow").requestFocus();
            window.model().reader().select(Optional.of(new Selection(shown, at, at + 3)));
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 2);
    }

    private static Path flowing(Path file) {
        String page = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>%s</body></html>";
        return new ZipSample().with("mimetype", "application/epub+zip").with("META-INF/container.xml",
                "<container><rootfiles><rootfile full-path=\"a.opf\"/></rootfiles></container>")
                .with("a.opf", """
                        <package version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
                        <dc:title>Harbours</dc:title></metadata>
                        <manifest><item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest>
                        <spine><itemref idref="a"/><itemref idref="b"/></spine></package>""")
                .with("a.xhtml", page.formatted("<h1>Harbours</h1><p>Of ships tells <a href=\"b.xhtml#ships\">"
                        + "the second chapter</a>, after <a href=\"" + ADDRESS + "\">the register</a> of 1912.</p>"))
                .with("b.xhtml", page.formatted("<h1 id=\"ships\">Ships</h1><p>Three of them came back.</p>"))
                .save(file);
    }

    private Bounds bounds(String selector) {
        Node node = window.stage().getScene().lookup(selector);
        return node.localToScene(node.getBoundsInLocal());
    }

    private Node flowLink(String words) {
        Node[] found = new Node[1];
        TestWindow.await(() -> {
            found[0] = window.stage().getScene().lookup(".flow-area").lookupAll("*").stream()
                    .filter(node -> node instanceof Text text && text.getText().equals(words)).findFirst().orElse(null);
            return found[0] != null;
        });
        return found[0];
    }

    @Test
    void areFollowedWithTheKeyboard(FxRobot robot) {
        window.open(book(home.resolve("links.pdf")));
        window.awaitPage();
        Document shown = window.model().reader().documentProperty().get();
        int at = shown.text().indexOf("register");
        TestWindow.onFx(() -> {
            window.model().reader().select(Optional.of(new Selection(shown, at, at + 3)));
            window.stage().getScene().lookup(".pages").requestFocus();
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        TestWindow.await(() -> window.model().reader().links().offeredProperty().get() != null);
        robot.push(KeyCode.ENTER); // the button has the focus
        assertEquals(List.of(ADDRESS), opened);
    }

    @Test
    void neverStartAnythingElse() {
        assertTrue(LinksViewModel.isForBrowser("mailto:ada@example.org"));
        for (String address : List.of("file:///etc/passwd", "javascript:alert(1)", "https://a b", "C:\\run.exe", "")) {
            assertFalse(LinksViewModel.isForBrowser(address), address);
        }
    }

    // Where words of the first page stand on the screen.
    private Point2D at(String words) {
        Document shown = window.model().reader().documentProperty().get();
        int start = shown.text().indexOf(words);
        PageRegion region = (PageRegion) shown.regions().of(new TextSpan(start, start + words.length())).getFirst();
        Node page = window.stage().getScene().getRoot().lookupAll(".page").stream()
                .filter(node -> node instanceof PageCanvas canvas && canvas.page() == 1).findFirst().orElseThrow();
        double scale = window.model().reader().arrangement().layoutBinding().get().scale();
        Bounds place = page.localToScreen(page.getBoundsInLocal());
        return new Point2D(place.getMinX() + (region.x() + region.width() / 2) * scale,
                place.getMinY() + (region.y() + region.height() / 2) * scale);
    }
}
