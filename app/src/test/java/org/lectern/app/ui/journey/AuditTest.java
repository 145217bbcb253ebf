package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.answering.Scope;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.lectern.app.ui.library.OpenDocument;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Walks every node of the window's screens in both languages: what can have the focus has a role and a name, and no text of
/// the window is cut.
@ExtendWith(ApplicationExtension.class)
class AuditTest {
    // Titles and sections come from the document and may be of any length.
    private static final Set<String> FROM_DOCUMENT = Set.of("document-title", "title", "section");

    @TempDir
    Path home;

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
        OpenDocument book = window.open(TestBook.writeChapters(home.resolve("book.pdf"), 3, 2));
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
        TestWindow.onFx(() -> window.desk().reader().selectAll());
        audit("selected");
        window.drop(TestBook.writeLocked(home.resolve("locked.pdf"), "sesame"));
        TestWindow.await(() -> window.desk().errors().noticeProperty().get() != null);
        audit("password");
        TestWindow.onFx(() -> window.stage().setWidth(930));
        audit("small window");
        TestWindow.onFx(() -> window.desk().search().wordsProperty().set("council"));
        TestWindow.await(() -> window.desk().search().doneProperty().get());
        audit("search");
        TestWindow.onFx(() -> {
            window.desk().search().wordsProperty().set("");
            window.desk().library().close(book);
        });
        TestWindow.await(() -> !window.desk().library().shelf().entries().isEmpty());
        TestWindow.onFx(() -> window.desk().library().shelf().removingProperty()
                .set(window.desk().library().shelf().entries().getFirst()));
        audit("removal");
    }

    @Test
    void theKeyboardReachesEveryPart(FxRobot robot) throws IOException {
        OpenDocument book = window.open(TestBook.write(home.resolve("book.pdf"), 3, 2));
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            robot.push(KeyCode.TAB);
            TestWindow.onFx(() -> reached.addAll(window.stage().getScene().getFocusOwner().getStyleClass()));
        }
        assertTrue(reached.containsAll(List.of("list-view", "pages", "text-field", "heat-strip", "button")),
                reached.toString());
    }

    private void audit(String screen) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.JAPANESE)) {
            window.language(locale);
            List<String> faults = new ArrayList<>();
            TestWindow.onFx(() -> {
                window.stage().getScene().getRoot().applyCss();
                window.stage().getScene().getRoot().layout();
                walk(window.stage().getScene().getRoot(), faults);
            });
            assertEquals(List.of(), faults, screen + ", " + locale);
        }
        window.language(Locale.ENGLISH);
    }

    private static void walk(Node node, List<String> faults) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !node.isDisabled()) {
            hear(node, faults);
        }
        if (node instanceof Labeled labeled && labeled.getStyleClass().stream().noneMatch(FROM_DOCUMENT::contains)) {
            read(labeled, faults);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, faults));
        }
    }

    private static void hear(Node node, List<String> faults) {
        Object name = node.getAccessibleText() == null || node.getAccessibleText().isBlank()
                ? node.queryAccessibleAttribute(AccessibleAttribute.TEXT)
                : node.getAccessibleText();
        if (node.getAccessibleRole() == AccessibleRole.NODE || node.getAccessibleRole() == AccessibleRole.PARENT) {
            faults.add("no role: " + node);
        }
        if (name == null || name.toString().isBlank()) {
            faults.add("no name: " + node);
        }
    }

    private static void read(Labeled labeled, List<String> faults) {
        if (labeled.lookup(".text") instanceof Text shown && labeled.getText() != null
                && !shown.getText().equals(labeled.getText()) && labeled.getWidth() > 0) {
            faults.add("cut: " + labeled.getText() + " → " + shown.getText());
        }
    }
}
