package org.lectern.app.ui.reader.panel;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.language.PageWords;

/// A small page with its number.
final class ThumbnailCell extends ListCell<Integer> {
    static final double WIDTH = 150; // view pixels

    private final IntFunction<PaperPage> sizes;
    private final IntFunction<PageName> names;
    private final Language language;
    private final Runnable changed;
    private final ImageView picture = new ImageView();
    private final StackPane sheet = new StackPane(picture);
    private final Label number = new Label();
    private final VBox box = new VBox(sheet, number);

    /// @param sizes of the pages by their number
    /// @param names of the pages by their number
    /// @param changed run when the cell shows another page
    /// @param go gets the number of a page that is clicked
    ThumbnailCell(IntFunction<PaperPage> sizes, IntFunction<PageName> names, Language language, Runnable changed,
            IntConsumer go) {
        this.sizes = sizes;
        this.names = names;
        this.language = language;
        this.changed = changed;
        sheet.getStyleClass().add("thumbnail");
        number.getStyleClass().add("quiet");
        box.getStyleClass().add("thumbnail-box");
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY) {
                go.accept(getItem());
            }
        });
    }

    boolean isInView() {
        return !isEmpty() && getScene() != null && isVisible();
    }

    void show(Image image) {
        picture.setImage(image);
    }

    @Override
    protected void updateItem(Integer page, boolean empty) {
        boolean same = !empty && page.equals(getItem()) && getGraphic() != null;
        super.updateItem(page, empty);
        if (empty) {
            setGraphic(null);
            picture.setImage(null);
            return;
        }
        if (!same) {
            picture.setImage(null);
            PaperPage size = sizes.apply(page);
            double height = WIDTH * size.height() / size.width();
            sheet.setMinSize(WIDTH, height);
            sheet.setMaxSize(WIDTH, height);
            picture.setFitWidth(WIDTH);
            picture.setFitHeight(height);
            PageName name = names.apply(page);
            number.setText(name.shown());
            accessibleTextProperty().bind(Bindings.createStringBinding(
                    () -> PageWords.of(name, "reader.page", language), language.messagesProperty()));
            setGraphic(box);
        }
        changed.run();
    }
}
