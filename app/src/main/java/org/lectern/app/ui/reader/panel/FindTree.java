package org.lectern.app.ui.reader.panel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.menu.ActionMenu;
import org.lectern.app.ui.menu.Copying;
import org.lectern.app.ui.reader.find.FindGroup;
import org.lectern.app.ui.reader.find.FindViewModel;

/// All places that were found, by parts of the document, which fold: with a click, Enter, Space, or the arrow keys. Only rows in view
/// are drawn.
final class FindTree extends TreeView<FindRow> {
    private static final int ABOVE = 2; // rows over the place that is gone to

    private final FindViewModel model;
    private final Set<Integer> folded = new HashSet<>(); // begins of parts
    private Search search = new Search("", Optional.empty());

    // of which the folded parts are
    private record Search(String words, Optional<DocumentId> document) {}

    FindTree(FindViewModel model, Language language) {
        this.model = model;
        setId("find-hits");
        setShowRoot(false);
        setRoot(new TreeItem<>());
        setMinHeight(0);
        setCellFactory(view -> new FindCell(language, this::press, model::isCut));
        accessibleTextProperty().bind(language.text("find.hits"));
        visibleProperty().bind(Bindings.isNotEmpty(model.hits()));
        setOnKeyPressed(this::pressed);
        Runnable hideMenu = ActionMenu.over(this, () -> Optional.ofNullable(getSelectionModel().getSelectedItem())
                .map(chosen -> menu(chosen, language)));
        // other places may be grouped alike
        model.groupsProperty().addListener((Observable groups) -> {
            hideMenu.run();
            show(model.groupsProperty().get());
        });
        model.currentProperty().addListener((o, old, now) -> lead(now.intValue()));
    }

    private void show(List<FindGroup> groups) {
        Search now = new Search(model.wordsProperty().get(), model.document());
        if (!now.equals(search)) {
            folded.clear();
            search = now;
        }
        TreeItem<FindRow> root = new TreeItem<>();
        root.getChildren().setAll(groups.stream().map(this::item).toList());
        root.setExpanded(true);
        setRoot(root);
    }

    private TreeItem<FindRow> item(FindGroup group) {
        TreeItem<FindRow> item = new TreeItem<>(new FindRow.Part(group));
        item.getChildren().setAll(IntStream.range(group.first(), group.first() + group.count())
                .mapToObj(index -> new TreeItem<FindRow>(new FindRow.At(model.hits().get(index), index, group)))
                .toList());
        item.setExpanded(!folded.contains(group.begin()));
        item.expandedProperty().addListener((o, old, now) -> {
            if (now) {
                folded.remove(group.begin());
            } else {
                folded.add(group.begin());
            }
        });
        return item;
    }

    private void lead(int index) {
        List<FindGroup> groups = model.groupsProperty().get();
        for (int i = 0; index >= 0 && i < groups.size(); i++) {
            if (groups.get(i).holds(index)) {
                TreeItem<FindRow> part = getRoot().getChildren().get(i);
                part.setExpanded(true);
                int row = getRow(part) + 1 + index - groups.get(i).first();
                getSelectionModel().clearAndSelect(row);
                scrollTo(Math.max(0, row - ABOVE));
                return;
            }
        }
    }

    private void press(TreeItem<FindRow> item) {
        switch (item.getValue()) {
            case FindRow.Part part -> item.setExpanded(!item.isExpanded());
            case FindRow.At at -> model.goTo(at.index());
        }
    }

    private ActionMenu menu(TreeItem<FindRow> chosen, Language language) {
        ActionMenu menu = new ActionMenu(language);
        if (chosen.getValue() instanceof FindRow.At at) {
            menu.with("menu.go", () -> model.goTo(at.index()), KeyCode.ENTER).with("selection.copy",
                    () -> Copying.words(at.hit().excerpt().toString()), KeyCode.C, KeyCombination.SHORTCUT_DOWN);
        }
        return menu.with("menu.unfold", () -> Folding.all(this, true), null)
                .with("menu.fold", () -> Folding.all(this, false), null);
    }

    private void pressed(KeyEvent event) {
        TreeItem<FindRow> selected = getSelectionModel().getSelectedItem();
        switch (event.getCode()) {
            case ENTER, SPACE -> {
                if (selected != null) {
                    press(selected);
                }
                event.consume();
            }
            default -> {
            }
        }
    }
}
