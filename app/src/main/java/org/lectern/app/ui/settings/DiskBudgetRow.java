package org.lectern.app.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lectern.app.desk.memory.KeptFiles.DiskUse;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// How much of the disk what was studied may take, how much it takes, and the button that removes it.
final class DiskBudgetRow extends VBox {
    private static final Gigabytes LIMITS = new Gigabytes(0, 100_000);

    private final Language language;

    DiskBudgetRow(SettingsViewModel settings) {
        super(4);
        ArchiveViewModel archive = settings.archive();
        this.language = settings.language();
        GigabyteField field = new GigabyteField(LIMITS, settings::diskGigabytes,
                settings::setDiskGigabytes);
        field.setId("disk-budget");
        field.accessibleTextProperty().bind(language.text("settings.disk"));
        Label unit = new Label();
        unit.textProperty().bind(language.text("settings.unit"));
        Label taken = new Label();
        taken.setId("disk-taken");
        RightToLeft.wrap(taken);
        taken.textProperty().bind(Bindings.createStringBinding(() -> words(archive.useProperty().get()),
                archive.useProperty(), language.messagesProperty()));
        Button clear = button("settings.disk.clear", () -> archive.confirmingProperty().set(true));
        clear.disableProperty().bind(archive.useProperty().map(use -> use.studied() == 0));
        clear.visibleProperty().bind(archive.confirmingProperty().not());
        Button yes = button("settings.disk.clear.yes", archive::clear);
        yes.getStyleClass().add("danger");
        yes.visibleProperty().bind(archive.confirmingProperty());
        Button no = button("settings.disk.clear.no", () -> archive.confirmingProperty().set(false));
        no.visibleProperty().bind(archive.confirmingProperty());
        HBox row = new HBox(8, field, unit, clear, yes, no);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, taken);
        archive.look();
    }

    private String words(DiskUse use) {
        return language.now("settings.disk.taken", language.size(use.all()), language.size(use.studied()),
                language.size(use.library()), language.size(use.model()));
    }

    private Button button(String words, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(language.text(words));
        button.setOnAction(event -> action.run());
        button.managedProperty().bind(button.visibleProperty());
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
