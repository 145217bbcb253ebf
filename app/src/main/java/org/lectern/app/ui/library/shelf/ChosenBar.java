package org.lectern.app.ui.library.shelf;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;

/// What can be done with the documents that are chosen in the list, and the question whether all of them shall be removed.
public final class ChosenBar extends VBox {
    private final BooleanProperty asking = new SimpleBooleanProperty();
    private final ObservableList<LibraryEntry> chosen;
    private final OutlinedButton yes;
    private List<LibraryEntry> asked = List.of(); // about

    /// @param remove removes the chosen documents from the library
    public ChosenBar(ObservableList<LibraryEntry> chosen, ShelfActions actions, Consumer<List<LibraryEntry>> remove,
            Runnable chooseNothing) {
        this.chosen = chosen;
        Language language = actions.language();
        setId("chosen");
        getStyleClass().add("chosen");
        Label count = quiet();
        count.textProperty().bind(language.text("chosen.count", Bindings.size(chosen)));
        IconButton details = icon("chosen-details", Material2AL.INFO, language, "details.open",
                () -> actions.details(chosen.getFirst()));
        Shown.when(details, Bindings.size(chosen).isEqualTo(1));
        ContextMenu menu = new ContextMenu();
        IconButton[] cite = new IconButton[1];
        cite[0] = icon("chosen-cite", Material2AL.FORMAT_QUOTE, language, "cite.open", () -> {
            menu.getItems().setAll(actions.citing().menu(List.copyOf(chosen), getScene().getWindow()).getItems());
            menu.show(cite[0], Side.TOP, 0, 0);
        });
        IconButton tags = icon("chosen-tags", Material2AL.LABEL, language, "tags.open",
                () -> actions.tags(List.copyOf(chosen)));
        tags.disableProperty().bind(Bindings.createBooleanBinding(
                () -> chosen.stream().allMatch(LibraryEntry::isProtected), chosen));
        FlowPane row = new FlowPane(2, 2, details, tags, cite[0],
                icon("chosen-remove", Material2AL.DELETE, language, "chosen.remove", this::ask),
                icon("chosen-none", Material2AL.CLOSE, language, "chosen.none", chooseNothing));
        row.setAlignment(Pos.CENTER_LEFT);
        VBox offered = new VBox(2, count, row);
        Shown.when(offered, asking.not());
        Label question = quiet();
        question.textProperty().bind(language.text("chosen.question", Bindings.size(chosen),
                Bindings.createStringBinding(() -> chosen.isEmpty() ? "" : chosen.getFirst().title(), chosen)));
        yes = new OutlinedButton(language.text("library.remove.yes"), () -> {
            asking.set(false);
            remove.accept(asked);
        });
        yes.setId("chosen-remove-yes");
        VBox askedRow = new VBox(5, question, new FlowPane(6, 6, yes,
                new OutlinedButton(language.text("library.remove.no"), () -> asking.set(false))));
        Shown.when(askedRow, asking);
        chosen.addListener((ListChangeListener<LibraryEntry>) change -> {
            if (!ids(asked).equals(ids(chosen))) {
                asking.set(false);
            }
        });
        Shown.when(this, Bindings.isNotEmpty(chosen));
        getChildren().addAll(offered, askedRow);
    }

    private static List<DocumentId> ids(List<LibraryEntry> documents) {
        return documents.stream().map(LibraryEntry::id).toList();
    }

    private static Label quiet() {
        Label label = new Label();
        label.getStyleClass().add("quiet");
        RightToLeft.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static IconButton icon(String id, Ikon icon, Language language, String key, Runnable action) {
        IconButton button = new IconButton(icon, language.text(key), action);
        button.setId(id);
        button.getStyleClass().add("small");
        return button;
    }

    /// Asks whether all that are chosen shall be removed.
    public void ask() {
        asked = List.copyOf(chosen);
        asking.set(true);
        yes.requestFocus();
    }

    /// Gives the question up.
    ///
    /// @return whether it was asked
    public boolean putAway() {
        boolean was = asking.get();
        asking.set(false);
        return was;
    }
}
