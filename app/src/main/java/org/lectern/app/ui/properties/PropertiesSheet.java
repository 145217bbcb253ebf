package org.lectern.app.ui.properties;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.model.Document;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.PiecedText;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.menu.Copying;

/// What is known of a document (Alt+Enter): a line for each thing, which a button copies, and a button for all of them.
public final class PropertiesSheet extends VBox {
    private static final int LINE = 24; // characters that surely fit beside a name, in 20 em

    private final Language language;
    private final GridPane grid = new GridPane();
    // weakly listened to: the language and the document live on when the sheet is closed
    private final InvalidationListener languageChanged = changed -> show();
    private final InvalidationListener documentChanged;
    private final AtomicInteger latest = new AtomicInteger(); // reading of the file
    private final Path file;
    private final boolean locked;
    private Optional<ReadFacts> read = Optional.empty();
    private FileFacts facts = FileFacts.NONE;
    private List<DocumentProperty> shown = List.of();

    /// @param tasks run what has to be read of the file
    public PropertiesSheet(DocumentViewModel document, Language language, TaskRunner tasks, Runnable close) {
        this.language = language;
        this.file = document.file();
        this.locked = document.password().isPresent();
        this.documentChanged = changed -> read(document, tasks);
        getStyleClass().addAll("settings-sheet", "properties");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = new Label();
        title.textProperty().bind(language.text("properties.heading"));
        title.getStyleClass().add("heading");
        grid.getStyleClass().add("rows");
        Button done = new Button();
        done.textProperty().bind(language.text("settings.done"));
        done.getStyleClass().add("accent");
        done.setOnAction(event -> close.run());
        BorderPane end = new BorderPane();
        end.setRight(done); // first, so that it has the focus
        end.setLeft(new OutlinedButton(language.text("properties.copy-all"), () -> Copying.words(all())));
        getChildren().addAll(title, scrolling(title), end);
        language.messagesProperty().addListener(new WeakInvalidationListener(languageChanged));
        document.documentProperty().addListener(new WeakInvalidationListener(documentChanged));
        sceneProperty().addListener((o, old, now) -> {
            if (now == null) {
                latest.incrementAndGet(); // closed: what reads the file may stop
            }
        });
        read(document, tasks);
    }

    private ScrollPane scrolling(Label title) {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("keys-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.prefViewportHeightProperty().bind(grid.heightProperty());
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        scroll.accessibleTextProperty().bind(title.textProperty());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void read(DocumentViewModel document, TaskRunner tasks) {
        int number = latest.incrementAndGet();
        Optional<Document> known = Optional.ofNullable(document.documentProperty().get());
        Optional<String> password = document.password();
        read = known.map(ReadFacts::of);
        show();
        tasks.run("properties", () -> {
            FileFacts found = FileFacts.of(file, known, password, () -> latest.get() == number);
            tasks.deliver(() -> {
                if (latest.get() == number) {
                    facts = found;
                    show();
                }
            });
        });
    }

    private void show() {
        List<DocumentProperty> known = PropertyList.of(file, read, facts, locked, language);
        shown = known;
        grid.getChildren().clear();
        for (int row = 0; row < known.size(); row++) {
            DocumentProperty one = known.get(row);
            Label name = new Label(language.now(one.name()));
            name.setMinWidth(USE_PREF_SIZE);
            name.getStyleClass().add("quiet");
            Region value = value(one.value());
            name.setLabelFor(value);
            GridPane.setHgrow(value, Priority.ALWAYS);
            IconButton copy = new IconButton(Material2AL.CONTENT_COPY,
                    language.text("properties.copy", List.of(language.now(one.name()))),
                    () -> Copying.words(one.value()));
            grid.addRow(row, name, value, copy);
            // text in pieces has no base line before its lines are broken
            VPos place = value instanceof Label ? VPos.BASELINE : VPos.TOP;
            List.of(name, value, copy).forEach(part -> GridPane.setValignment(part, place));
        }
    }

    private static Region value(String words) {
        if (RightToLeft.isPartOf(words)) {
            VBox lines = new VBox();
            words.lines().forEach(line -> lines.getChildren().add(new PiecedText(line, LINE)));
            lines.getStyleClass().addAll("property", "pieced");
            lines.setMinHeight(USE_PREF_SIZE);
            return lines;
        }
        Label value = new Label(words);
        value.getStyleClass().addAll("property", "section");
        RightToLeft.wrap(value);
        value.setMinHeight(USE_PREF_SIZE);
        value.setMaxWidth(Double.MAX_VALUE);
        return value;
    }

    private String all() {
        return shown.stream().map(one -> language.now(one.name()) + ": " + one.value())
                .collect(Collectors.joining("\n"));
    }
}
