package org.lectern.app.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.lectern.app.ui.language.Language;

/// Takes files dropped anywhere in the window, and shows that it would.
final class DropTarget extends StackPane {
    private final Consumer<List<Path>> open;

    DropTarget(Language language, Consumer<List<Path>> open) {
        this.open = open;
        getStyleClass().add("drop-target");
        Label words = new Label();
        words.textProperty().bind(language.text("drop.here"));
        getChildren().add(words);
        setMouseTransparent(true);
        setVisible(false);
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(DragEvent.DRAG_OVER, this::over);
        scene.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        scene.setOnDragExited(event -> setVisible(false));
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            setVisible(true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        setVisible(false);
        boolean hasFiles = event.getDragboard().hasFiles();
        if (hasFiles) {
            open.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(hasFiles);
        event.consume();
    }
}
