package org.lectern.app.ui.settings;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.lectern.app.ui.language.Language;

/// How much memory the model may use, and how much it has taken.
final class MemoryBudgetRow extends HBox {
    MemoryBudgetRow(SettingsViewModel settings) {
        super(8);
        Language language = settings.language();
        setAlignment(Pos.CENTER_LEFT);
        GigabyteField field = new GigabyteField(new Gigabytes(1, settings.mostMemoryGigabytes()),
                settings::memoryGigabytes,
                settings::setMemoryGigabytes);
        field.setId("memory-budget");
        field.accessibleTextProperty().bind(language.text("settings.memory"));
        Label unit = new Label();
        unit.textProperty().bind(language.text("settings.unit"));
        Label taken = new Label();
        taken.setId("memory-taken");
        taken.textProperty().bind(Bindings.createStringBinding(() -> settings.memory().useProperty().get()
                .map(use -> language.now("settings.memory.taken", language.size(use.all()),
                        language.size(use.model().takenBytes())))
                .orElse(""),
                settings.memory().useProperty(), language.messagesProperty()));
        getChildren().addAll(field, unit, taken);
        settings.memory().look();
    }
}
