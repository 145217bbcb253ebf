package org.lectern.app.ui.reader.marks;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.document.words.FoldedText;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.menu.ActionMenu;
import org.lectern.app.ui.menu.MenuItems;

/// All marks of the document beside its pages, fewer while words are typed. Enter or a click leads to one, Del removes it; a menu saves
/// them.
public final class MarksPanel extends VBox {
    private final MarksViewModel marks;
    private final Language language;
    private final TextField filter = new TextField();
    private final FilteredList<PlacedMark> shown;
    private final ListView<PlacedMark> list;

    /// What saves marks elsewhere.
    public interface Export {
        void markdown();

        void pdf();

        /// What was saved last; null before.
        ReadOnlyObjectProperty<Path> written();

        /// Whether there is a PDF of which a copy can be made.
        boolean isPdf();
    }

    public MarksPanel(SelectionActions actions, Language language, Export export) {
        this.marks = actions.marks();
        this.language = language;
        this.shown = new FilteredList<>(marks.marks());
        this.list = new ListView<>(shown);
        getStyleClass().addAll("find", "marks");
        filter.setId("marks-filter");
        filter.promptTextProperty().bind(language.text("marks.filter"));
        filter.accessibleTextProperty().bind(language.text("marks.filter"));
        filter.textProperty().addListener((o, old, now) -> narrow());
        filter.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox row = new HBox(filter, menu(export));
        row.getStyleClass().add("find-row");
        list.setId("marks-list");
        list.accessibleTextProperty().bind(language.text("side.marks"));
        list.setCellFactory(view -> new MarkCell(actions, language));
        list.setOnKeyPressed(this::press);
        Runnable hideMenu = ActionMenu.over(list,
                () -> Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                        .map(chosen -> menu(chosen, actions)));
        marks.marks().addListener((InvalidationListener) changed -> hideMenu.run()); // its mark may have gone
        list.setMinHeight(0);
        language.messagesProperty().addListener((o, old, now) -> list.refresh());
        VBox.setVgrow(list, Priority.ALWAYS);
        Shown.when(list, Bindings.isNotEmpty(shown));
        getChildren().addAll(row, count(), written(export), list);
    }

    private ActionMenu menu(PlacedMark chosen, SelectionActions actions) {
        ActionMenu menu = new ActionMenu(language).with("menu.go", () -> marks.goTo(chosen), KeyCode.ENTER);
        if (chosen.isHighlight()) {
            menu.with("selection.copy-page", () -> actions.copyWithPage(chosen), null)
                    .with("selection.note", () -> {
                        marks.goTo(chosen);
                        marks.open(chosen);
                    }, null);
        }
        return menu.with("marks.remove", () -> marks.remove(chosen), KeyCode.DELETE);
    }

    private void narrow() {
        String wanted = FoldedText.fold(filter.getText()).strip();
        shown.setPredicate(one -> wanted.isEmpty() || FoldedText.fold(one.mark().note() + "\n"
                + one.mark().quote().words() + "\n" + marks.placeOf(one, language)).contains(wanted));
    }

    private MenuButton menu(Export export) {
        MenuButton menu = new MenuButton(null, new FontIcon(Material2MZ.SAVE_ALT));
        menu.setId("marks-export");
        menu.getStyleClass().addAll("button-icon", "flat");
        menu.accessibleTextProperty().bind(language.text("marks.export"));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(language.text("marks.export"));
        menu.setTooltip(tooltip);
        MenuItem pdf = MenuItems.of("marks.export.pdf", language, export::pdf);
        menu.getItems().addAll(MenuItems.of("marks.export.markdown", language, export::markdown), pdf);
        menu.setOnShowing(event -> pdf.setVisible(export.isPdf()));
        menu.disableProperty().bind(Bindings.isEmpty(marks.marks()));
        return menu;
    }

    private Label count() {
        Label count = new Label();
        count.getStyleClass().addAll("quiet", "find-count");
        RightToLeft.wrap(count);
        count.setMinHeight(USE_PREF_SIZE);
        InvalidationListener changed = any -> count.setText(words());
        shown.addListener(changed);
        marks.marks().addListener(changed);
        marks.lastingProperty().addListener(changed);
        language.messagesProperty().addListener(changed);
        count.setText(words());
        return count;
    }

    private Label written(Export export) {
        Label written = new Label();
        written.getStyleClass().addAll("quiet", "find-count", "section");
        written.textProperty().bind(Bindings.createStringBinding(() -> export.written().get() == null
                ? ""
                : language.now("export.written", export.written().get().getFileName()), export.written(),
                language.messagesProperty()));
        Shown.when(written, written.textProperty().isNotEmpty());
        return written;
    }

    private String words() {
        String lasting = marks.lastingProperty().get() ? "" : " " + language.now("marks.passing");
        if (marks.marks().isEmpty()) {
            return language.now("marks.none") + lasting;
        }
        return language.now("marks.count", shown.size(), marks.marks().size()) + lasting;
    }

    private void press(KeyEvent event) {
        PlacedMark chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        switch (event.getCode()) {
            case ENTER, SPACE -> marks.goTo(chosen);
            case DELETE -> marks.remove(chosen);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public void requestFocus() {
        filter.requestFocus();
        filter.selectAll();
    }
}
