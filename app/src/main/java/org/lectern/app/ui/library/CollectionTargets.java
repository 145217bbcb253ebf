package org.lectern.app.ui.library;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.library.LibraryCollection;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// The collections, each with a mark where it has the document, while a document is being dragged to one of them.
final class CollectionTargets extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final CollectionsViewModel model;

    CollectionTargets(CollectionsViewModel model, Language language) {
        this.model = model;
        getStyleClass().add("collection-targets");
        Label words = new Label();
        words.getStyleClass().add("quiet");
        RightToLeft.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(Bindings.when(Bindings.isEmpty(model.collections()))
                .then(language.text("collection.none")).otherwise(language.text("collection.drop")));
        visibleProperty().bind(model.draggedProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        model.draggedProperty().addListener((o, old, now) -> {
            List<Label> targets = now == null
                    ? List.of()
                    : model.collections().stream().map(collection -> target(collection, now)).toList();
            getChildren().setAll(words);
            getChildren().addAll(targets);
        });
    }

    private Label target(LibraryCollection collection, DocumentId document) {
        Label target = new Label(collection.name());
        if (collection.documents().contains(document)) {
            target.setGraphic(new FontIcon(Material2AL.CHECK));
        }
        target.getStyleClass().addAll("collection-target", "title"); // names are of any length
        target.setMaxWidth(Double.MAX_VALUE);
        target.setOnMouseDragEntered(event -> target.pseudoClassStateChanged(OVER, true));
        target.setOnMouseDragExited(event -> target.pseudoClassStateChanged(OVER, false));
        target.setOnMouseDragReleased(event -> model.add(collection, document));
        return target;
    }
}
