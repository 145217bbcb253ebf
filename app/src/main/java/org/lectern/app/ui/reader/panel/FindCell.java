package org.lectern.app.ui.reader.panel;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringExpression;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.control.Snippet;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.language.PageWords;
import org.lectern.app.ui.reader.find.FindGroup;
import org.lectern.app.ui.reader.find.FindHit;

/// A part of the document with the number of places in it, or a place that was found: its page, where the part does not say it, and
/// the words around it.
final class FindCell extends TreeCell<FindRow> {
    private static final int LINES = 2; // of the snippet

    private final Language language;
    private final Predicate<FindGroup> cut;

    /// @param press gets the row that is clicked
    /// @param cut whether a part may have more places than are counted
    FindCell(Language language, Consumer<TreeItem<FindRow>> press, Predicate<FindGroup> cut) {
        this.language = language;
        this.cut = cut;
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (getTreeItem() != null && event.getButton() == MouseButton.PRIMARY
                    && !isArrow(event.getPickResult().getIntersectedNode())) {
                press.accept(getTreeItem());
            }
        });
    }

    // which folds by itself
    private boolean isArrow(Node clicked) {
        for (Node node = clicked; node != null && node != this; node = node.getParent()) {
            if (node == getDisclosureNode()) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void updateItem(FindRow row, boolean empty) {
        super.updateItem(row, empty);
        accessibleTextProperty().unbind();
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case FindRow.Part part -> showPart(part.group());
            case FindRow.At at -> showPlace(at);
        }
    }

    private void showPart(FindGroup group) {
        StringExpression words = Bindings.createStringBinding(() -> title(group), language.messagesProperty());
        Label title = new Label();
        title.textProperty().bind(words);
        title.getStyleClass().add("section");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        int more = cut.test(group) ? 1 : 0;
        Label count = new Label();
        count.textProperty().bind(language.text("find.group.number", List.of(group.count(), more)));
        count.getStyleClass().add("quiet");
        count.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(6, title, space, count);
        line.getStyleClass().add("find-part");
        setGraphic(line);
        accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> language.now("find.group.count", title(group), group.count(), more),
                language.messagesProperty()));
    }

    private void showPlace(FindRow.At at) {
        StringExpression words = Bindings.createStringBinding(() -> place(at.hit()), language.messagesProperty());
        Label page = new Label();
        page.textProperty().bind(words);
        page.getStyleClass().addAll("quiet", "section");
        Shown.when(page, Bindings.createBooleanBinding(() -> !words.get().equals(title(at.group())), words));
        setGraphic(new VBox(2, page, new Snippet(at.hit().excerpt(), LINES)));
        accessibleTextProperty().bind(Bindings.concat(words, ": ", at.hit().excerpt().toString()));
    }

    private String title(FindGroup group) {
        return group.title().map(title -> title.isEmpty() ? language.now("find.group.before") : title)
                .orElseGet(() -> PageWords.of(group.page(), "search.page", language));
    }

    private String place(FindHit hit) {
        if (hit.author() != null) {
            String page = PageWords.of(hit.name(), "search.page", language);
            return hit.author().isEmpty()
                    ? language.now("find.comment", page)
                    : language.now("find.comment.by", page, hit.author());
        }
        if (hit.part().isEmpty()) {
            return PageWords.of(hit.name(), "search.page", language);
        }
        return hit.name().isPrinted()
                ? language.now("place.part.printed", hit.part().get(), hit.name().label())
                : hit.part().get();
    }
}
