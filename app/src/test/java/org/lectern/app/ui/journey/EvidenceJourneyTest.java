package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.Audit;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// A passage has one number and one colour in answer, card, page and strip; chips and strip tell what they lead to.
class EvidenceJourneyTest extends WithWindow {
    private static final int PAGES = 40;
    private static final int FACT_PAGE = 5;
    private static final int MOST_TABS = 60;

    @BeforeEach
    void openAndAsk(FxRobot robot) throws IOException {
        DocumentViewModel book = window.open(TestBook.writeChapters(home.resolve("book.pdf"), PAGES, FACT_PAGE));
        window.ask(robot, book, TestBook.QUESTION);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == FACT_PAGE);
        window.awaitPage();
    }

    @Test
    void numberAndColourAreTheSameEverywhere(FxRobot robot) {
        Button chip = robot.lookup(".answer .citation-chip").queryAs(Button.class);
        Label mark = robot.lookup(".strip-mark").queryAs(Label.class);
        assertEquals(List.of("1", "1"), List.of(chip.getText(), mark.getText()));
        for (Node place : List.<Node>of(chip, mark, robot.lookup(".evidence-card").query(),
                robot.lookup(".page .highlight").query())) {
            assertTrue(place.getStyleClass().contains("evidence-1"), place.toString());
        }
    }

    @Test
    void aChipTellsWhatItLeadsTo(FxRobot robot) {
        String words = robot.lookup(".answer .citation-chip").queryAs(Button.class).getTooltip().getText();
        assertEquals("Page 5 · Chapter 5\n“" + TestBook.FACT + "”", words);
    }

    @Test
    void theStripIsSlimUntilThePointerOrTheKeyboardComes(FxRobot robot) {
        double pages = window.stage().getScene().lookup(".pages").getLayoutBounds().getHeight();
        robot.moveTo(".pages");
        assertEquals(10, height(strip()), "cells alone");
        assertFalse(robot.lookup(".strip-mark").query().isVisible());
        window.screenshot("14-strip-slim");
        robot.moveTo(onStrip(0.5));
        TestWindow.await(() -> height(strip()) > 30);
        assertTrue(robot.lookup(".strip-mark").query().isVisible());
        assertEquals(pages, window.stage().getScene().lookup(".pages").getLayoutBounds().getHeight(), 0.01,
                "the strip grows over the pages");
        TestWindow.onFx(() -> assertEquals(List.of(), Audit.faults()));
        window.screenshot("14-strip-grown-light");
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("14-strip-grown-dark-japanese");
        robot.clickOn(onStrip(0.5)).moveTo(".pages");
        TestWindow.await(() -> height(strip()) == 10); // a click leads to a page and leaves it free
        for (int tab = 0; tab < MOST_TABS && height(strip()) == 10; tab++) {
            robot.push(KeyCode.TAB);
        }
        assertTrue(strip().isFocused());
        assertTrue(height(strip()) > 30);
    }

    private static double height(Node node) {
        return node.getLayoutBounds().getHeight();
    }

    @Test
    void theStripTellsAndFollowsThePointer(FxRobot robot) {
        robot.moveTo(onStrip(0.99));
        TestWindow.await(() -> told().startsWith("Page " + PAGES + " "));
        robot.drag(onStrip(0.2), MouseButton.PRIMARY).moveTo(onStrip(0.3)).moveTo(onStrip(0.6));
        TestWindow.await(() -> Math.abs(window.model().reader().pageProperty().get() - 0.6 * PAGES) <= 2);
        robot.drop();
        for (int back = 0; back < 3; back++) {
            robot.push(KeyCode.ALT, KeyCode.LEFT);
        }
        TestWindow.await(() -> window.model().reader().pageProperty().get() <= FACT_PAGE);
    }

    @Test
    void theSettingsTellHowFastTheModelIs(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        TestWindow.await(() -> robot.lookup(".device").queryAllAs(Label.class).stream()
                .anyMatch(line -> line.getText().startsWith("The last answer took ")));
        TestWindow.onFx(() -> assertEquals(List.of(), Audit.faults()));
    }

    private String told() {
        Tooltip tooltip = (Tooltip) strip().getProperties().get("javafx.scene.control.Tooltip");
        return tooltip.getText();
    }

    private Node strip() {
        return window.stage().getScene().lookup(".heat-strip");
    }

    private Point2D onStrip(double part) {
        Bounds place = strip().localToScreen(strip().getBoundsInLocal());
        return new Point2D(place.getMinX() + part * place.getWidth(), place.getMaxY() - 5);
    }
}
