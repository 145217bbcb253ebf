package org.lectern.app.ui.journey;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.LibraryException;
import org.lectern.app.library.about.DetailField;
import org.lectern.app.ui.fixture.FakeEngine;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.api.FxRobot;

/// A window over a library of books.
abstract class WithShelf {
    @TempDir
    Path home;

    TestWindow window;

    private Stage stage;

    void startOn(Stage first) {
        stage = first;
    }

    static DocumentId id(int number) {
        return new DocumentId("%064x".formatted(number));
    }

    // Books 0, 1, …, of which each was opened after the one before.
    void books(int many) throws LibraryException {
        try (Library library = Library.open(home.resolve("library"), any -> {})) {
            for (int i = 0; i < many; i++) {
                library.note(id(i), home.resolve("book%03d.pdf".formatted(i)), Instant.ofEpochSecond(i));
                library.setOwn(id(i), Map.of(DetailField.TITLE, "Book %03d of the Café".formatted(i),
                        DetailField.AUTHORS, "Doe, Jane " + (char) ('A' + i % 26), DetailField.YEAR,
                        String.valueOf(2000 - i)));
            }
        }
    }

    void show() {
        TestWindow.onFx(() -> {
            if (window != null) {
                stage.close();
                stage = new Stage();
            }
            window = TestWindow.show(stage, home, FakeEngine::unhindered, Optional.empty());
        });
        TestWindow.await(() -> window.stage().isFocused()); // or keys would be lost
    }

    @SuppressWarnings("unchecked") // the list has no other items
    ListView<LibraryEntry> shelf(FxRobot robot) {
        return (ListView<LibraryEntry>) (ListView<?>) robot.lookup("#shelf").queryListView();
    }

    List<Integer> listed(FxRobot robot) {
        return TestWindow.told(() -> shelf(robot).getItems().stream()
                .map(entry -> Integer.parseInt(entry.id().sha256(), 16)).toList());
    }

    void choose(FxRobot robot, int... rows) {
        TestWindow.onFx(() -> {
            shelf(robot).requestFocus();
            shelf(robot).getSelectionModel().clearSelection();
            for (int row : rows) {
                shelf(robot).getSelectionModel().select(row);
            }
        });
    }

    static TextField field(FxRobot robot, String name) {
        return robot.lookup(name).queryAs(TextField.class);
    }

    LibraryEntry entry(int number) {
        return window.model().library().entries().stream().filter(one -> one.id().equals(id(number))).findFirst()
                .orElseThrow();
    }
}
