package org.lectern.app.ui.conversation;

import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import org.lectern.app.document.model.Section;

/// A section in the list of the scope, with its check box; ticked for good where a section above it is in.
final class SectionCell extends ListCell<Section> {
    private static final double INDENT = 14; // pixels for each level

    private final ScopeViewModel model;
    private final CheckBox box = new CheckBox();

    SectionCell(ScopeViewModel model) {
        this.model = model;
        setPrefWidth(0);
        box.setFocusTraversable(false);
        box.setMnemonicParsing(false);
        box.getStyleClass().add("title");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(event -> model.toggle(getItem()));
    }

    @Override
    protected void updateItem(Section section, boolean empty) {
        super.updateItem(section, empty);
        if (empty || section == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        box.setText(section.title());
        box.setSelected(model.isChosen(section) || model.isCovered(section));
        box.setDisable(model.isCovered(section));
        box.setPadding(new Insets(0, 0, 0, INDENT * (section.level() - 1)));
        setAccessibleText(section.title() + (box.isSelected() ? " ✓" : ""));
        setGraphic(box);
    }
}
