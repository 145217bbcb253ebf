package org.lectern.app.ui.library;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;

/// The documents that were read last, with large covers, to be read on.
public final class ContinueView extends VBox {
    private static final int MOST = 4;
    private static final double TIMES = 2.5; // as large as in a list

    private final LibraryViewModel library;
    private final Language language;
    private final Consumer<LibraryEntry> open;
    private final FlowPane tiles = new FlowPane();

    public ContinueView(LibraryViewModel library, Language language, Consumer<LibraryEntry> open) {
        this.library = library;
        this.language = language;
        this.open = open;
        getStyleClass().add("continue");
        Label title = new Label();
        title.textProperty().bind(language.text("welcome.continue"));
        title.getStyleClass().add("headline");
        tiles.getStyleClass().add("tiles");
        tiles.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(title, tiles);
        Shown.when(this, Bindings.isNotEmpty(library.entries()));
        library.entries().addListener((ListChangeListener<LibraryEntry>) change -> show());
        show();
    }

    private void show() {
        List<LibraryEntry> latest = library.entries().stream().limit(MOST).toList();
        tiles.getChildren().setAll(latest.stream().map(this::tile).toList());
    }

    private Button tile(LibraryEntry entry) {
        Label title = new Label(entry.title());
        title.getStyleClass().add("title");
        RightToLeft.wrap(title);
        Label place = new Label();
        place.getStyleClass().add("quiet");
        place.textProperty().bind(Bindings.createStringBinding(() -> EntryWords.place(entry, language),
                language.messagesProperty()));
        VBox words = new VBox(new CoverView(entry.file(), library.covers().of(entry.id()), TIMES), title, place);
        words.getStyleClass().add("words");
        Button tile = new Button(null, words);
        tile.getStyleClass().addAll("flat", "tile");
        tile.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> Stream.of(entry.title(), entry.author(), place.getText()).filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", ")),
                place.textProperty()));
        tile.setOnAction(event -> open.accept(entry));
        return tile;
    }
}
