package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lectern.app.settings.FindSettings;
import org.lectern.app.settings.Theme;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.reader.find.FindGroup;
import org.lectern.app.ui.reader.find.FindViewModel;
import org.testfx.api.FxRobot;

/// Words are found in the document, listed and marked, with the keyboard alone.
class FindJourneyTest extends WithWindow {
    private void find(FxRobot robot, String words) {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write(words);
        TestWindow.await(() -> window.model().find().doneProperty().get());
    }

    @Test
    void findsWordsOnThePages(FxRobot robot) throws IOException {
        window.open(TestBook.write(home.resolve("book.pdf"), 40, 23));
        window.awaitPage();
        find(robot, "COUNCIL");
        FindViewModel find = window.model().find();
        assertTrue(find.hits().size() > 20, find.hits().toString());
        assertEquals(0, find.currentProperty().get());
        TestWindow.await(() -> isInView(".found-current"));
        window.screenshot("64-found-light");
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.F3);
        assertEquals(2, find.currentProperty().get());
        robot.push(KeyCode.SHIFT, KeyCode.F3);
        assertEquals(1, find.currentProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("lighthouse keeper");
        TestWindow.await(() -> find.doneProperty().get() && find.hits().size() == 1);
        TestWindow.await(() -> window.model().reader().pageProperty().get() == 23 && isInView(".found-current"));
        window.awaitPage();
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("65-found-dark-japanese");
        window.language(Locale.ENGLISH);
        robot.push(KeyCode.ESCAPE);
        assertNull(window.stage().getScene().lookup(".side-panel"));
        assertNull(window.stage().getScene().lookup(".found-current"));
        find(robot, "zebra");
        assertTrue(find.hits().isEmpty());
        window.screenshot("66-found-nothing");
    }

    @Test
    void findsWordsInFlowingText(FxRobot robot) {
        window.open(TestNovel.write(home.resolve("novel.epub")));
        find(robot, "lighthouse");
        FindViewModel find = window.model().find();
        assertEquals(2, find.hits().size());
        assertEquals(TestNovel.PART, window.model().reader().pageProperty().get());
        robot.push(KeyCode.F3);
        TestWindow.await(() -> isInView(".found-current"));
        window.screenshot("67-found-flow-light");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.ENTER);
        assertEquals(0, find.currentProperty().get());
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.F7);
        assertNotNull(window.stage().getScene().lookup(".outline"));
    }

    @Test
    void listsPlacesByChapters(FxRobot robot) throws IOException {
        window.open(TestBook.writeChapters(home.resolve("book.pdf"), 12, 5));
        find(robot, "bridge");
        FindViewModel find = window.model().find();
        List<FindGroup> groups = find.groupsProperty().get();
        assertTrue(groups.size() > 8 && groups.stream().allMatch(group -> group.title().orElse("")
                .startsWith("Chapter ")), groups.toString());
        assertEquals(find.hits().size(), groups.stream().mapToInt(FindGroup::count).sum());
        TreeView<?> tree = (TreeView<?>) window.stage().getScene().lookup("#find-hits");
        List<String> listed = TestWindow.told(() -> tree.getRoot().getChildren().stream()
                .flatMap(part -> part.getChildren().stream()).map(item -> item.getValue().toString()).toList());
        for (int i = 0; i < listed.size(); i++) {
            assertTrue(listed.get(i).contains(find.hits().get(i).toString()), "of the words as they are now");
        }
        window.screenshot("64-found-chapters-light");
        TestWindow.onFx(() -> tree.getRoot().getChildren().forEach(part -> part.setExpanded(false)));
        assertEquals(groups.size(), tree.getExpandedItemCount());
        window.theme(Theme.DARK);
        window.language(Locale.JAPANESE);
        window.screenshot("65-found-chapters-folded-dark-japanese");
        int next = groups.getFirst().count();
        for (int i = 0; i < next; i++) {
            robot.push(KeyCode.F3);
        }
        assertEquals(next, find.currentProperty().get());
        assertEquals(groups.size() + groups.get(1).count(), tree.getExpandedItemCount(), "F3 unfolds its own group");
        assertEquals(1 + 1, tree.getSelectionModel().getSelectedIndex());
        robot.push(KeyCode.DOWN).push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertEquals(groups.size(), tree.getExpandedItemCount());
        robot.push(KeyCode.ENTER);
        assertEquals(groups.size() + groups.get(1).count(), tree.getExpandedItemCount());
    }

    @Test
    void findsWholeWordsAndCaseWhereTheyAreWanted(FxRobot robot) throws IOException {
        window.open(TestBook.write(home.resolve("book.pdf"), 3, 2));
        find(robot, "light");
        FindViewModel find = window.model().find();
        assertEquals(1, find.hits().size());
        robot.clickOn("Whole words");
        TestWindow.await(() -> find.doneProperty().get() && find.hits().isEmpty());
        robot.clickOn("Whole words").clickOn("Match case");
        TestWindow.await(() -> find.doneProperty().get() && find.hits().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.F).write("THE", 0);
        TestWindow.await(() -> find.wordsProperty().get().equals("THE") && find.doneProperty().get());
        assertTrue(find.hits().isEmpty());
        assertEquals(new FindSettings(false, true),
                window.model().settings().settingsProperty().get().window().find(), "it is kept");
    }

    @Test
    void goesThroughThousandsOfPlaces(FxRobot robot) throws IOException {
        Path file = Files.writeString(home.resolve("long.txt"),
                ("The council counted the boats in the bay. ".repeat(10) + "\n\n").repeat(600));
        window.open(file);
        find(robot, "the boats");
        FindViewModel find = window.model().find();
        assertEquals(6000, find.hits().size());
        assertEquals(6000, find.groupsProperty().get().stream().mapToInt(FindGroup::count).sum());
        assertTrue(window.stage().getScene().getRoot().lookupAll("#find-hits .tree-cell").size() < 60);
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        assertEquals(5999, find.currentProperty().get());
        TestWindow.await(() -> isInView(".found-current"));
        robot.push(KeyCode.ENTER).push(KeyCode.ENTER);
        assertEquals(1, find.currentProperty().get());
        TestWindow.await(() -> isInView(".found-current"));
    }

    private boolean isInView(String mark) {
        Node view = window.stage().getScene().lookup(".reader");
        Bounds visible = view.localToScene(view.getBoundsInLocal());
        return window.stage().getScene().getRoot().lookupAll(mark).stream()
                .map(node -> node.localToScene(node.getBoundsInLocal()))
                .anyMatch(bounds -> bounds.getWidth() > 0 && visible.contains(bounds));
    }
}
