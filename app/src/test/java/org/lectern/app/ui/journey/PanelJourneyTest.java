package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.SplitPane;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.panel.Side;
import org.testfx.api.FxRobot;

/// The panel beside the pages, dark pages, and what the model read of them.
class PanelJourneyTest extends WithWindow {
    private Path illustrated() throws IOException {
        Path file = TestBook.write(home.resolve("book.pdf"), 20, 3);
        BufferedImage photo = new BufferedImage(200, 80, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = photo.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(30, 70, 130), 200, 80, new Color(190, 110, 40)));
        graphics.fillRect(0, 0, 200, 80);
        graphics.dispose();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND,
                    true)) {
                out.drawImage(LosslessFactory.createFromImage(document, photo), 72, 70, 300, 120);
            }
            document.save(home.resolve("illustrated.pdf").toFile());
        }
        return home.resolve("illustrated.pdf");
    }

    @Test
    void leadsBySmallPages(FxRobot robot) throws IOException {
        window.open(illustrated());
        window.awaitPage();
        robot.push(KeyCode.F7);
        robot.clickOn(window.tab(Side.PAGES));
        TestWindow.await(() -> window.stage().getScene().getRoot().lookupAll(".thumbnail .image-view").stream()
                .filter(node -> ((ImageView) node).getImage() != null).count() >= 3);
        window.screenshot("74-small-pages-light");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 3);
        robot.push(KeyCode.ESCAPE);
        assertNull(window.stage().getScene().lookup(".side-panel"));
        robot.push(KeyCode.F7);
        TestWindow.onFx(() -> ((SplitPane) window.stage().getScene().lookup(".side-split")).setDividerPositions(0.4));
        double drawn = panelWidth();
        TestWindow.await(() -> Math.abs(window.model().settings().settingsProperty().get().window().sideWidth()
                - drawn) < 10);
        robot.push(KeyCode.F7).push(KeyCode.F7);
        assertEquals(drawn, panelWidth(), 10);
    }

    private double panelWidth() {
        double[] width = new double[1];
        TestWindow.onFx(() -> {
            window.stage().getScene().getRoot().layout();
            width[0] = ((Region) window.stage().getScene().lookup(".side-panel")).getWidth();
        });
        return width[0];
    }

    @Test
    void leadsByTheContents(FxRobot robot) {
        window.open(TestNovel.write(home.resolve("novel.epub")));
        robot.push(KeyCode.F7);
        robot.push(KeyCode.HOME);
        window.screenshot("75-contents-light");
        for (int i = 0; i < 2 * (TestNovel.PART - 1); i++) {
            robot.push(KeyCode.DOWN);
        }
        robot.push(KeyCode.ENTER);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == TestNovel.PART);
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("76-contents-dark-japanese");
    }

    @Test
    void showsDarkPagesAndWhatWasRead(FxRobot robot) throws IOException {
        window.open(illustrated());
        window.awaitPage();
        window.theme(Theme.DARK);
        TestWindow.await(() -> isDark(0.05, 0.05));
        robot.push(KeyCode.F7);
        window.screenshot("77-dark-pages");
        robot.push(KeyCode.F7);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        TestWindow.onFx(() -> window.model().reader().goToPage(3));
        window.awaitPage();
        window.screenshot("78-what-was-read-dark");
        robot.push(KeyCode.CONTROL, KeyCode.I);
        TestWindow.await(() -> !isDark(0.05, 0.05));
        assertFalse(window.model().settings().settingsProperty().get().window().darkPages());
        assertTrue(window.stage().getScene().lookup(".page").getAccessibleText().length() > 200);
        window.theme(Theme.LIGHT);
        window.language(Locale.JAPANESE);
        window.screenshot("79-what-was-read-light-japanese");
        assertTrue(window.stage().getScene().getRoot().lookupAll(".read-line").size() > 10);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        assertEquals(0, window.stage().getScene().getRoot().lookupAll(".read-line").size());
    }

    private boolean isDark(double across, double down) {
        ImageView page = (ImageView) window.stage().getScene().lookup(".sheet > .image-view");
        return page.getImage().getPixelReader().getColor((int) (across * page.getImage().getWidth()),
                (int) (down * page.getImage().getHeight())).getBrightness() < 0.3;
    }
}
