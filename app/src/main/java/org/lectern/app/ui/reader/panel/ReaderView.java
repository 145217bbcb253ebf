package org.lectern.app.ui.reader.panel;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.ReaderViewModel;

/// The pages or the flowing text with their tool bar.
public final class ReaderView extends BorderPane {
    private static final double NARROW = 44; // heights of a letter: less is no room for every tool

    private final ReaderViewModel model;
    private final Language language;
    private final TextField pageNumber = new TextField();
    private final ViewMenu menu;
    private final HBox tools;
    private BooleanBinding room = Bindings.createBooleanBinding(() -> true); // for every tool

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
        menu = new ViewMenu(model, language);
        tools = tools(title, begun, side);
        setTop(tools);
        setCenter(new SideSplit(side, new StackPane(pages, new LinkHint(model, language),
                new LinkBar(model.links(), language, focusText), new NoteBar(model.links(), language, focusText))));
    }

    /// Puts buttons that belong to the window at both ends of the tool bar.
    public void frame(Node first, Node last) {
        tools.getChildren().addFirst(first);
        tools.getChildren().addLast(last);
    }

    /// Puts a tool before the page's number, where there is room.
    public void addPageTool(Button tool) {
        tools.getChildren().add(tools.getChildren().indexOf(pageNumber), tool);
        tool.setMinWidth(USE_PREF_SIZE);
        tool.disableProperty().bind(model.documentProperty().isNull());
        Shown.when(tool, room);
    }

    /// Adds a choice that belongs to the window to those of how pages are shown.
    public void offer(String words, BooleanProperty state, KeyCombination key) {
        menu.offer(words, state, key);
    }

    /// Adds an action that belongs to the window.
    public void offer(String words, Runnable action, KeyCombination key) {
        menu.offer(words, action, key);
    }

    /// Shows the tool bar only while something holds.
    public void showTools(ObservableValue<Boolean> shown) {
        Shown.when(tools, shown);
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
        IconButton smaller = new IconButton(Material2MZ.ZOOM_OUT, language.text("reader.zoom-out"),
                model.arrangement()::zoomOut);
        IconButton larger = new IconButton(Material2MZ.ZOOM_IN, language.text("reader.zoom-in"),
                model.arrangement()::zoomIn);
        HBox bar = new HBox(new IconButton(Material2MZ.VIEW_SIDEBAR, language.text("side.toggle"), side::toggle),
                name,
                space, new IconButton(Material2AL.ARROW_BACK, language.text("reader.back"), model::back),
                smaller, zoom, larger, menu, gap(),
                previous, next, pageField(), pageCount(begun));
        bar.getStyleClass().add("tools");
        // In a narrow window the keys turn pages, and the size is seen.
        room = Bindings.createBooleanBinding(
                () -> bar.getWidth() > NARROW * name.getFont().getSize(), bar.widthProperty(), name.fontProperty());
        Stream.of(smaller, zoom, larger, previous, next).forEach(tool -> Shown.when(tool, room));
        // A long title gives way, the tools do not.
        bar.getChildren().stream().filter(node -> node != name && node != space).map(Region.class::cast)
                .forEach(tool -> {
                    tool.setMinWidth(USE_PREF_SIZE);
                    tool.disableProperty().bind(model.documentProperty().isNull());
                });
        return bar;
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
