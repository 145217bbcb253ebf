package org.lectern.app.ui.reader.panel;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.document.model.PageName;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.ReaderViewModel;

/// The pages or the flowing text with their tool bar.
public final class ReaderView extends BorderPane {
    private static final double NARROW = 500; // pixels

    private final ReaderViewModel model;
    private final Language language;
    private final TextField pageNumber = new TextField();

    /// @param pages what shows the document
    /// @param side the panel beside the pages
    /// @param title of the shown document
    /// @param begun whether more pages are to come than are shown
    /// @param focusText gives the focus back to the text
    public ReaderView(ReaderViewModel model, Language language, Node pages, SidePanel side,
            ObservableValue<String> title, ObservableBooleanValue begun, Runnable focusText) {
        this.model = model;
        this.language = language;
        getStyleClass().add("reader");
        setTop(tools(title, begun, side));
        setCenter(new SideSplit(side, new StackPane(pages, new LinkHint(model, language),
                new LinkBar(model.links(), language, focusText))));
    }

    private HBox tools(ObservableValue<String> title, ObservableBooleanValue begun, SidePanel side) {
        Label name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("document-title");
        name.setMinWidth(30);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label zoom = new Label();
        zoom.getStyleClass().addAll("zoom-level", "quiet");
        zoom.textProperty().bind(language.text("reader.zoom", model.arrangement().zoomProperty()));
        IconButton previous = new IconButton(Material2AL.KEYBOARD_ARROW_UP, language.text("reader.previous-page"),
                model::previousPage);
        IconButton next = new IconButton(Material2AL.KEYBOARD_ARROW_DOWN, language.text("reader.next-page"),
                model::nextPage);
        HBox tools = new HBox(new IconButton(Material2MZ.VIEW_SIDEBAR, language.text("side.toggle"), side::toggle),
                name,
                space, new IconButton(Material2AL.ARROW_BACK, language.text("reader.back"), model::back),
                new IconButton(Material2MZ.ZOOM_OUT, language.text("reader.zoom-out"), model.arrangement()::zoomOut),
                zoom,
                new IconButton(Material2MZ.ZOOM_IN, language.text("reader.zoom-in"), model.arrangement()::zoomIn),
                new ViewMenu(model, language),
                gap(),
                previous, next, pageField(), pageCount(begun));
        tools.getStyleClass().add("tools");
        // In a narrow window the keys turn pages, and the size is seen.
        BooleanBinding room = tools.widthProperty().greaterThan(NARROW);
        Stream.of(zoom, previous, next).forEach(tool -> {
            tool.visibleProperty().bind(room);
            tool.managedProperty().bind(room);
        });
        // A long title gives way, the tools do not.
        tools.getChildren().stream().filter(node -> node != name && node != space).map(Region.class::cast)
                .forEach(tool -> {
                    tool.setMinWidth(USE_PREF_SIZE);
                    tool.disableProperty().bind(model.documentProperty().isNull());
                });
        return tools;
    }

    private static Region gap() {
        Region gap = new Region();
        gap.setMinWidth(8);
        return gap;
    }

    private TextField pageField() {
        pageNumber.getStyleClass().add("page-number");
        pageNumber.accessibleTextProperty().bind(language.text("reader.go-to-page"));
        model.pageProperty().addListener((o, old, now) -> showPage());
        model.placeProperty().addListener((o, old, now) -> showPage());
        model.documentProperty().addListener((o, old, now) -> showPage());
        pageNumber.focusedProperty().addListener((o, old, now) -> showPage());
        pageNumber.setOnAction(event -> goToTypedPage());
        showPage();
        return pageNumber;
    }

    private void showPage() {
        if (!pageNumber.isFocused()) {
            pageNumber.setText(model.pageName().shown());
        }
    }

    private void goToTypedPage() {
        pageNumber.setText(model.goToPageCalled(pageNumber.getText()).orElseGet(model::pageName).shown());
        pageNumber.selectAll();
    }

    private Label pageCount(ObservableBooleanValue begun) {
        Label count = new Label();
        count.getStyleClass().addAll("page-count", "quiet");
        count.textProperty().bind(Bindings.createStringBinding(() -> {
            PageName page = model.pageName();
            boolean parts = page.isPrinted() && model.documentProperty().get().format().flows();
            String key = (parts ? "reader.of-parts" : "reader.of-pages") + (page.isPrinted() ? ".printed" : "")
                    + (begun.get() ? ".begun" : "");
            return language.now(key, model.pageCount(), page.number());
        }, begun, model.documentProperty(), model.pageProperty(), model.placeProperty(), language.messagesProperty()));
        return count;
    }

    /// Puts the cursor into the page number.
    public void askForPage() {
        pageNumber.requestFocus();
        pageNumber.selectAll();
    }
}
