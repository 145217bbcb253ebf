package org.lectern.app.ui.reader.panel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Section;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.inference.api.TextRange;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.language.PageWords;
import org.lectern.app.ui.menu.ActionMenu;
import org.lectern.app.ui.menu.Copying;
import org.lectern.app.ui.reader.ReaderViewModel;

/// The sections of the document; the one that is read is selected. Arrow keys open and close, Enter or a click leads there.
public final class OutlinePanel extends StackPane {
    private static final int FEW = 40; // sections up to which all are open

    private final ReaderViewModel model;
    private final Language language;
    private final TreeView<Section> tree = new TreeView<>();
    private final Label none = new Label();
    private final Runnable hideMenu;

    public OutlinePanel(ReaderViewModel model, Language language) {
        this.model = model;
        this.language = language;
        getStyleClass().add("outline");
        tree.setShowRoot(false);
        tree.accessibleTextProperty().bind(language.text("side.outline"));
        tree.setCellFactory(view -> new SectionCell());
        tree.setOnKeyPressed(this::press);
        hideMenu = ActionMenu.over(tree,
                () -> Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(this::menu));
        none.textProperty().bind(Bindings.createStringBinding(
                () -> language.now(isRead() ? "outline.none" : "outline.waiting"), model.documentProperty(),
                language.messagesProperty()));
        none.getStyleClass().add("quiet");
        RightToLeft.wrap(none);
        tree.visibleProperty().bind(none.visibleProperty().not());
        setAlignment(none, Pos.TOP_LEFT);
        getChildren().addAll(tree, none);
        model.documentProperty().addListener((o, old, now) -> show(now));
        model.pageProperty().addListener((o, old, now) -> selectCurrent());
        show(null);
    }

    private boolean isRead() {
        Document document = model.documentProperty().get();
        return document != null && !document.text().isEmpty();
    }

    private void show(@Nullable Document document) {
        hideMenu.run(); // it was of other sections
        List<Section> sections = document == null ? List.of() : document.sections();
        TreeItem<Section> root = new TreeItem<>();
        Deque<TreeItem<Section>> path = new ArrayDeque<>(List.of(root));
        for (Section section : sections) {
            while (path.size() > 1 && path.getLast().getValue().level() >= section.level()) {
                path.removeLast();
            }
            TreeItem<Section> item = new TreeItem<>(section);
            item.setExpanded(sections.size() <= FEW);
            path.getLast().getChildren().add(item);
            path.addLast(item);
        }
        tree.setRoot(root);
        none.setVisible(sections.isEmpty());
        selectCurrent();
    }

    /// The last open section that begins before the end of the page in view.
    private void selectCurrent() {
        Document document = model.documentProperty().get();
        if (document == null || document.pages().isEmpty() || tree.isFocused()) {
            return;
        }
        int end = document.pages().get(Math.min(model.pageProperty().get(), document.pages().size()) - 1).span().end();
        int row = 0;
        while (row < tree.getExpandedItemCount() && tree.getTreeItem(row).getValue().start() < end) {
            row++;
        }
        tree.getSelectionModel().clearAndSelect(Math.max(0, row - 1));
        tree.scrollTo(Math.max(0, row - 8));
    }

    private ActionMenu menu(TreeItem<Section> chosen) {
        return new ActionMenu(language).with("menu.go", () -> go(chosen.getValue()), KeyCode.ENTER)
                .with("selection.copy", () -> Copying.words(chosen.getValue().title()), KeyCode.C,
                        KeyCombination.SHORTCUT_DOWN)
                .with("menu.unfold", () -> Folding.all(tree, true), null)
                .with("menu.fold", () -> Folding.all(tree, false), null);
    }

    private void press(KeyEvent event) {
        TreeItem<Section> selected = tree.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && selected != null) {
            go(selected.getValue());
            event.consume();
        }
    }

    private void go(Section section) {
        Document document = model.documentProperty().get();
        int end = Math.min(section.start() + Math.max(1, section.title().length()), document.text().length());
        var regions = document.regions().of(new TextRange(Math.min(section.start(), end), end));
        if (regions.isEmpty()) {
            model.goToPage(document.pageAt(section.start()).number());
        } else {
            model.reveal(regions);
        }
    }

    @Override
    public void requestFocus() {
        tree.requestFocus();
    }

    /// A section's title.
    private final class SectionCell extends TreeCell<Section> {
        SectionCell() {
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                    go(getItem());
                }
            });
        }

        private Tooltip page(Section section) {
            PageName page = model.documentProperty().get().nameAt(section.start());
            return new Tooltip(section.title() + " · " + PageWords.of(page, "search.page", language));
        }

        @Override
        protected void updateItem(Section section, boolean empty) {
            super.updateItem(section, empty);
            setText(empty || section == null ? null : section.title());
            setTooltip(empty || section == null ? null : page(section));
        }
    }
}
