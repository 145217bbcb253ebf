package org.lectern.app.ui.reader.flow;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.lectern.app.document.model.Typesetting.Picture;
import org.lectern.app.ui.language.Language;

/// A picture of a book in its place, which is held free until it has come; where it does not come, a line says so.
final class PictureView extends StackPane {
    private static final double USUAL_HEIGHT = 0.6; // of the width, where the size of a picture is not known
    private static final double HIGHEST = 1.2; // of the width
    private static final double MARGIN = 0.6; // em below

    /// @param width of a line, in view pixels
    /// @param em size of letters in view pixels
    /// @param image nothing while it is fetched, an empty value where it cannot be shown
    PictureView(Picture picture, String words, double width, double em, ObservableValue<Optional<Image>> image,
            Language language) {
        var view = new ImageView();
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setAccessibleText(words);
        var lost = new Label();
        lost.textProperty().bind(language.text("reader.no-picture"));
        lost.getStyleClass().add("flow-no-picture");
        if (image.getValue() == null) {
            view.imageProperty().bind(image.map(known -> known.orElse(null)));
            lost.visibleProperty().bind(image.map(Optional::isEmpty).orElse(false));
        } else {
            view.setImage(image.getValue().orElse(null)); // nothing has to be waited for
            lost.setVisible(image.getValue().isEmpty());
        }
        var known = picture.width() > 0 && picture.height() > 0;
        var wide = known ? Math.min(width, picture.width()) : width;
        var high = known ? wide * picture.height() / picture.width() : wide * USUAL_HEIGHT;
        var shown = Math.min(high, HIGHEST * width);
        view.setFitWidth(wide);
        view.setFitHeight(shown);
        setPadding(new Insets(0, 0, MARGIN * em, 0));
        setPrefSize(width, shown + MARGIN * em);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(lost, view);
    }
}
