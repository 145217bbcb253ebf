package org.lectern.app.ui.library.details;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.desk.Grouping;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// The tags of one or several documents. Each takes effect at once; a name is changed, and a tag is removed, on all documents.
public final class TagSheet extends VBox {
    private final List<DocumentId> chosen;
    private final ObservableList<LibraryEntry> entries;
    private final Supplier<List<TagCount>> tags;
    private final Grouping grouping;
    private final Language language;
    private final VBox rows = new VBox(2);
    private final ListChangeListener<LibraryEntry> refresh = change -> fill();
    private String asked = ""; // the tag that is being named or removed
    private boolean removing;
    private @Nullable Node renamed; // the row in which a name is being typed

    /// @param chosen documents to be tagged
    /// @param entries of the library
    /// @param tags of the library
    public TagSheet(List<DocumentId> chosen, ObservableList<LibraryEntry> entries, Supplier<List<TagCount>> tags,
            Grouping grouping, Language language, Runnable close) {
        this.chosen = List.copyOf(chosen);
        this.entries = entries;
        this.tags = tags;
        this.grouping = grouping;
        this.language = language;
        getStyleClass().addAll("settings-sheet", "details", "tags");
        setMaxHeight(USE_PREF_SIZE);
        Label title = label(language.text("tags.heading", chosen.size()), "heading");
        TextField name = new TextField();
        name.setId("tag-name");
        name.promptTextProperty().bind(language.text("tags.name"));
        name.accessibleTextProperty().bind(language.text("tags.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        Runnable add = () -> {
            grouping.tag(chosen, name.getText());
            name.clear();
        };
        name.setOnAction(event -> add.run());
        OutlinedButton button = new OutlinedButton(language.text("tags.add"), add);
        button.disableProperty().bind(Bindings.createBooleanBinding(() -> name.getText().isBlank(),
                name.textProperty()));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty().bind(rows.heightProperty());
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        Button done = new Button();
        done.setId("tags-done");
        done.textProperty().bind(language.text("settings.done"));
        done.getStyleClass().add("accent");
        done.setOnAction(event -> close.run());
        HBox end = new HBox(done);
        end.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, new HBox(8, name, button), scroll, end);
        sceneProperty().addListener((o, old, now) -> {
            entries.removeListener(refresh);
            if (now != null) {
                entries.addListener(refresh);
            }
        });
        fill();
        Platform.runLater(name::requestFocus);
    }

    private static Label label(ObservableValue<String> words, String style) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.getStyleClass().add(style);
        RightToLeft.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void fill() {
        List<TagCount> all = tags.get();
        if (all.isEmpty()) {
            rows.getChildren().setAll(label(language.text("tags.none"), "quiet"));
        } else {
            String focused = getScene() != null && getScene().getFocusOwner() instanceof CheckBox box
                    ? box.getText()
                    : "";
            rows.getChildren().setAll(all.stream().map(this::row).toList());
            rows.lookupAll(".check-box").stream().filter(box -> box instanceof CheckBox one
                    && one.getText().equals(focused)).findFirst().ifPresent(Node::requestFocus);
        }
    }

    private Node row(TagCount tag) {
        if (tag.name().equals(asked)) {
            if (removing) {
                return question(tag);
            }
            renamed = renamed == null ? renaming(tag) : renamed; // with what is typed
            return renamed;
        }
        long having = entries.stream().filter(one -> chosen.contains(one.id()) && one.tags().contains(tag.name()))
                .count();
        CheckBox box = new CheckBox(tag.name());
        box.setMnemonicParsing(false);
        box.setSelected(having == chosen.size());
        box.setIndeterminate(having > 0 && having < chosen.size());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setOnAction(event -> {
            if (having == chosen.size()) {
                grouping.untag(chosen, tag.name());
            } else {
                grouping.tag(chosen, tag.name());
            }
        });
        Label count = label(language.text("tags.count", tag.documents()), "quiet");
        count.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(6, box, count, icon(Material2AL.EDIT, "tags.rename", tag, false),
                icon(Material2AL.DELETE, "tags.remove", tag, true));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private IconButton icon(Material2AL icon, String key, TagCount tag, boolean remove) {
        IconButton button = new IconButton(icon, language.text(key, List.of(tag.name())), () -> {
            asked = tag.name();
            removing = remove;
            renamed = null;
            fill();
        });
        button.getStyleClass().add("small");
        return button;
    }

    private Node renaming(TagCount tag) {
        TextField name = new TextField(tag.name());
        name.setId("tag-rename");
        name.accessibleTextProperty().bind(language.text("tags.rename", List.of(tag.name())));
        HBox.setHgrow(name, Priority.ALWAYS);
        Consumer<String> rename = now -> {
            asked = "";
            grouping.renameTag(tag.name(), now);
            fill();
        };
        name.setOnAction(event -> rename.accept(name.getText()));
        Platform.runLater(name::requestFocus);
        return new HBox(8, name, new OutlinedButton(language.text("tags.rename.yes"),
                () -> rename.accept(name.getText())), no());
    }

    private Node question(TagCount tag) {
        OutlinedButton yes = new OutlinedButton(language.text("library.remove.yes"), () -> {
            asked = "";
            grouping.removeTag(tag.name());
        });
        yes.setId("tag-remove-yes");
        Platform.runLater(yes::requestFocus);
        return new VBox(5, label(language.text("tags.remove.question", List.of(tag.name(), tag.documents())), "quiet"),
                new FlowPane(8, 8, yes, no()));
    }

    private OutlinedButton no() {
        return new OutlinedButton(language.text("details.cancel"), this::askNothing);
    }

    private void askNothing() {
        asked = "";
        fill();
    }

    /// Whether nothing is being asked; otherwise that is given up.
    public boolean mayLeave() {
        boolean free = asked.isEmpty();
        askNothing();
        return free;
    }
}
