package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.answering.Scope;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.desk.ExchangeState;
import org.lectern.app.document.model.Document;
import org.lectern.app.settings.Theme;
import org.lectern.app.settings.WindowSettings;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.Audit;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestNovel;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.library.CollectionsViewModel;
import org.lectern.app.ui.reader.panel.Side;
import org.lectern.app.ui.reader.selection.Selection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Walks every node of the window's screens in both languages and both themes: what can have the focus has a role and a name, no
/// text of the window is cut, and every text stands out from its ground.
@ExtendWith(ApplicationExtension.class)
class AuditTest {
    @TempDir
    Path home;

    private final List<String> faults = new ArrayList<>();
    private TestWindow window;

    @Start
    void start(Stage stage) {
        window = TestWindow.show(stage, home, FakeEngine::unhindered, Optional.of(home.resolve("book.pdf")));
    }

    @Test
    void everyScreenCanBeHeardAndRead(FxRobot robot) throws IOException {
        audit("first start");
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        audit("settings");
        robot.push(KeyCode.F1);
        audit("keys");
        robot.push(KeyCode.ESCAPE);
        DocumentViewModel book = window.open(TestBook.writeChapters(home.resolve("book.pdf"), 3, 2));
        audit("opened");
        robot.clickOn("#scope-button");
        robot.clickOn("#scope-up-to-here");
        audit("scope");
        TestWindow.onFx(() -> book.conversation().scope().set(Scope.WHOLE));
        robot.push(KeyCode.ESCAPE);
        TestWindow.onFx(() -> {
            book.conversation().questionProperty().set(TestBook.QUESTION);
            book.conversation().ask();
        });
        TestWindow.await(() -> book.conversation().followedProperty().get() != null);
        audit("answered");
        TestWindow.onFx(() -> window.model().reader().selectAll());
        audit("selected");
        robot.push(KeyCode.ESCAPE);
        marks(robot, book.documentProperty().get());
        panels(robot);
        window.drop(TestBook.writeLocked(home.resolve("locked.pdf"), "sesame"));
        DocumentViewModel locked = window.model().desk().selectedProperty().get();
        TestWindow.await(() -> locked.stageProperty().get() == DocumentStage.LOCKED);
        audit("password");
        others(robot);
        TestWindow.onFx(() -> window.stage().setWidth(930));
        audit("small window");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F); // the library stays from now on where there is no room for both
        TestWindow.onFx(() -> window.model().search().wordsProperty().set("council"));
        TestWindow.await(() -> window.model().search().doneProperty().get());
        audit("search");
        TestWindow.onFx(() -> {
            window.model().search().wordsProperty().set("");
            window.model().desk().close(book);
        });
        TestWindow.await(() -> !window.model().library().entries().isEmpty());
        TestWindow.onFx(() -> window.model().library().removingProperty()
                .set(window.model().library().entries().getFirst()));
        audit("removal");
        TestWindow.onFx(() -> window.model().library().removingProperty().set(null));
        collections(robot);
        assertEquals("", String.join("\n", faults));
    }

    private void marks(FxRobot robot, Document book) {
        TestWindow.onFx(() -> {
            window.model().reader().goToPage(1);
            window.model().reader().select(Optional.of(new Selection(book, 12, 40)));
        });
        TestWindow.await(() -> window.stage().getScene().lookup("#selection-bar").isVisible());
        audit("selection bar");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        TestWindow.await(() -> window.stage().getScene().lookup("#mark-card").isVisible());
        robot.write("A note", 0);
        audit("note");
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.D).push(KeyCode.CONTROL, KeyCode.B);
        audit("marks");
        robot.push(KeyCode.CONTROL, KeyCode.D);
        audit("bookmark taken away");
        TestWindow.onFx(() -> window.model().reader().selectAll());
        robot.push(KeyCode.ESCAPE);
    }

    private void panels(FxRobot robot) {
        TestWindow.onFx(() -> window.stage().getScene().lookup(".pages")
                .fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 500, 300, false, null)));
        audit("menu over the pages");
        robot.push(KeyCode.ESCAPE);
        robot.clickOn(".view-menu");
        audit("view menu");
        robot.push(KeyCode.ESCAPE).push(KeyCode.F7);
        audit("contents");
        robot.clickOn(window.tab(Side.PAGES));
        audit("small pages");
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("council", 0);
        TestWindow.await(() -> window.model().find().doneProperty().get());
        audit("found");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("zebra", 0);
        TestWindow.await(() -> window.model().find().doneProperty().get() && window.model().find().hits().isEmpty());
        audit("found nothing");
        robot.push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.M);
        audit("what was read");
        robot.push(KeyCode.CONTROL, KeyCode.M);
    }

    private void others(FxRobot robot) throws IOException {
        DocumentViewModel novel = window.open(TestNovel.write(home.resolve("novel.epub")));
        audit("flowing text");
        ExchangeViewModel nothing = window.ask(robot, novel, "Which zebras were repainted?");
        assertEquals(ExchangeState.NOT_FOUND, nothing.stateProperty().get());
        audit("not found");
        TestWindow.onFx(() -> window.stage().getScene().lookup("#documents").requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.UP).push(KeyCode.SHIFT, KeyCode.UP);
        audit("several documents");
        Path folder = Files.createDirectories(home.resolve("folder"));
        window.drop(Files.writeString(home.resolve("notes.pdf"), "%PDF-1.7 and nothing that follows"), folder);
        TestWindow.await(() -> window.model().errors().notices().size() == 2);
        audit("refused");
        TestWindow.onFx(() -> window.model().errors().putAway());
        Files.writeString(folder.resolve("two.pdf"), "%PDF-1.7 and nothing that follows");
        Files.writeString(folder.resolve("picture.png"), "no document");
        TestBook.write(folder.resolve("one.pdf"), 1, 1);
        window.whileNothingIsRead(() -> {
            window.drop(folder);
            TestWindow.await(() -> window.model().library().imports().totalProperty().get() == 2);
            audit("import");
        });
        TestWindow.await(() -> !window.model().errors().notices().isEmpty());
        audit("left out");
        TestWindow.onFx(() -> window.model().errors().putAway());
    }

    private void collections(FxRobot robot) {
        robot.clickOn("#collection-new");
        audit("name of a collection");
        robot.write("Thesis", 0).push(KeyCode.ENTER);
        CollectionsViewModel collections = window.model().library().collections();
        TestWindow.await(() -> collections.shownProperty().get() != null);
        TestWindow.onFx(() -> window.model().library().entries()
                .forEach(entry -> collections.add(collections.shownProperty().get(), entry.id())));
        TestWindow.await(() -> !collections.shownProperty().get().documents().isEmpty());
        audit("collection");
    }

    @Test
    void aStudyThatGoesOnCanBeHeardAndRead(FxRobot robot) throws IOException {
        TestWindow.onFx(() -> window.stage().close());
        FakeEngine engine = FakeEngine.held();
        TestWindow.onFx(() -> window = TestWindow.show(new Stage(), home, () -> engine, Optional.empty()));
        window.drop(TestBook.write(home.resolve("long.pdf"), 6, 2));
        DocumentViewModel book = window.model().desk().selectedProperty().get();
        engine.allow(4);
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.STUDYING && book.doneProperty().get() == 4);
        audit("studying");
        TestWindow.onFx(book::cancel);
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.STOPPED);
        audit("stopped");
        engine.holdAnswers();
        TestWindow.onFx(() -> {
            book.conversation().questionProperty().set(TestBook.QUESTION);
            book.conversation().ask();
        });
        TestWindow.await(() -> !book.conversation().exchanges().getLast().textProperty().get().isEmpty());
        audit("streaming");
        robot.push(KeyCode.ESCAPE);
        TestWindow.await(() -> book.conversation().exchanges().getLast().stateProperty().get().isFinal());
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void theKeyboardReachesEveryPart(FxRobot robot) throws IOException {
        DocumentViewModel book = window.open(TestBook.write(home.resolve("book.pdf"), 3, 2));
        window.ask(robot, book, TestBook.QUESTION);
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            robot.push(KeyCode.TAB);
            TestWindow.onFx(() -> reached.addAll(window.stage().getScene().getFocusOwner().getStyleClass()));
        }
        assertTrue(reached.containsAll(List.of("list-view", "pages", "text-field", "heat-strip", "button")),
                reached.toString());
    }

    // What a text says depends on the language, how it stands out on the theme.
    private void audit(String screen) {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            window.theme(theme);
            window.language(theme == Theme.LIGHT ? Locale.ENGLISH : Locale.JAPANESE);
            audit(screen, theme, 100);
            audit(screen, theme, WindowSettings.TEXT_SIZES.getLast());
        }
        window.theme(Theme.LIGHT);
        window.language(Locale.ENGLISH);
        window.textSize(100);
    }

    private void audit(String screen, Theme theme, int textSize) {
        window.textSize(textSize);
        WaitForAsyncUtils.waitForFxEvents();
        TestWindow.onFx(() -> Audit.faults()
                .forEach(fault -> faults.add(screen + ", " + theme + ", " + textSize + "%: " + fault)));
    }
}
