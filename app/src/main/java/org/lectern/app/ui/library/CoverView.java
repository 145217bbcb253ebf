package org.lectern.app.ui.library;

import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/// The cover of a document in a list, or its kind of file on a plain sheet where there is none.
final class CoverView extends StackPane {
    private static final double WIDTH = 36;
    private static final double HEIGHT = 48;
    private static final int LETTERS = 4; // of the kind of file

    CoverView(Path file, ObservableValue<Image> cover) {
        this(file, cover, 1);
    }

    /// @param times as large as in a list
    CoverView(Path file, ObservableValue<Image> cover, double times) {
        double width = WIDTH * times;
        double height = HEIGHT * times;
        getStyleClass().add("cover");
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        Label kind = new Label(kind(file.getFileName().toString()));
        kind.setMinWidth(USE_PREF_SIZE);
        kind.visibleProperty().bind(cover.map(image -> false).orElse(true));
        ImageView picture = new ImageView();
        picture.imageProperty().bind(cover);
        picture.setFitWidth(width);
        picture.setFitHeight(height);
        picture.setPreserveRatio(true);
        getChildren().addAll(kind, picture);
    }

    private static String kind(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return ending.length() > LETTERS ? ending.substring(0, LETTERS) : ending;
    }
}
