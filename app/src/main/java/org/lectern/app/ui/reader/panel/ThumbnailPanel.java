package org.lectern.app.ui.reader.panel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.menu.ActionMenu;
import org.lectern.app.ui.menu.Copying;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.page.PicturePile;

/// The pages of the document, small; only those in view are drawn. The one that is read is selected; Enter or a click leads
/// to a page.
public final class ThumbnailPanel extends StackPane {
    private final ReaderViewModel model;
    private final PicturePile pictures;
    private final ListView<Integer> list = new ListView<>();
    private final Label none = new Label();
    private final Set<ThumbnailCell> cells = new HashSet<>();
    private final Runnable hideMenu;
    private boolean asking;

    public ThumbnailPanel(ReaderViewModel model, PicturePile pictures, Language language) {
        this.model = model;
        this.pictures = pictures;
        getStyleClass().add("thumbnails");
        list.accessibleTextProperty().bind(language.text("side.pages"));
        list.setCellFactory(view -> {
            ThumbnailCell cell = new ThumbnailCell(this::size, page -> model.documentProperty().get().nameOf(page),
                    language, this::ask, model::goToPage);
            cells.add(cell);
            return cell;
        });
        list.setOnKeyPressed(this::press);
        hideMenu = ActionMenu.over(list, () -> Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .map(page -> menu(page, language)));
        none.textProperty().bind(language.text("pages.none"));
        none.getStyleClass().add("quiet");
        RightToLeft.wrap(none);
        list.visibleProperty().bind(none.visibleProperty().not());
        setAlignment(none, Pos.TOP_LEFT);
        getChildren().addAll(list, none);
        pictures.setOnArrived(this::arrive);
        model.documentProperty().addListener((o, old, now) -> {
            if (old != null && (now == null || !now.id().equals(old.id()))) {
                hideMenu.run(); // it was of another document's page
            }
            show(now);
        });
        model.pageProperty().addListener((o, old, now) -> selectCurrent());
        model.nightProperty().addListener((o, old, now) -> ask());
        show(null);
    }

    private void show(@Nullable Document document) {
        List<Integer> pages = document == null || document.format().flows()
                ? List.of()
                : IntStream.rangeClosed(1, document.pages().size()).boxed().toList();
        if (pages.size() != list.getItems().size()) {
            list.getItems().setAll(pages);
        }
        none.setVisible(pages.isEmpty());
        selectCurrent();
        ask();
    }

    private PaperPage size(int page) {
        return (PaperPage) model.documentProperty().get().pages().get(page - 1);
    }

    private void selectCurrent() {
        int index = model.pageProperty().get() - 1;
        if (index < list.getItems().size() && !list.isFocused()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - 1));
        }
    }

    // Cells change many at a time.
    private void ask() {
        if (!asking) {
            asking = true;
            Platform.runLater(() -> {
                asking = false;
                List<Integer> pages = cells.stream().filter(ThumbnailCell::isInView).map(ThumbnailCell::getItem)
                        .sorted().toList();
                pictures.want(pages, page -> ThumbnailCell.WIDTH / size(page).width(), model.colours());
            });
        }
    }

    private void arrive(int page, Image picture) {
        cells.stream().filter(cell -> !cell.isEmpty() && cell.getItem() == page).forEach(cell -> cell.show(picture));
    }

    private ActionMenu menu(int page, Language language) {
        ActionMenu menu = new ActionMenu(language).with("menu.go", () -> model.goToPage(page), KeyCode.ENTER);
        Document shown = model.documentProperty().get();
        String words = shown.pages().get(page - 1).span().of(shown.text());
        return words.isBlank()
                ? menu
                : menu.with("menu.copy-page", () -> Copying.words(words), KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    }

    private void press(KeyEvent event) {
        Integer selected = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && selected != null) {
            model.goToPage(selected);
            event.consume();
        }
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
