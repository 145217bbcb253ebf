package org.lectern.app.ui.settings;

import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.lectern.app.ui.language.Language;

/// How much of the disk what was studied may take, how much it takes, and the button that removes it.
final class DiskBudgetRow extends HBox {
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final double GIGABYTE = 1 << 30;

    private final SettingsViewModel settings;
    private final ArchiveViewModel archive;
    private final Language language;
    private final TextField field = new TextField();

    DiskBudgetRow(SettingsViewModel settings) {
        super(8);
        this.settings = settings;
        this.archive = settings.archive();
        this.language = settings.language();
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("disk-budget");
        Label unit = new Label();
        unit.textProperty().bind(language.text("settings.disk.unit"));
        Label taken = new Label();
        taken.textProperty().bind(Bindings.createStringBinding(
                () -> language.now("settings.disk.taken", archive.bytesProperty().get() / GIGABYTE),
                archive.bytesProperty(), language.messagesProperty()));
        Button clear = button("settings.disk.clear", () -> archive.confirmingProperty().set(true));
        clear.disableProperty().bind(archive.bytesProperty().isEqualTo(0));
        clear.visibleProperty().bind(archive.confirmingProperty().not());
        Button yes = button("settings.disk.clear.yes", archive::clear);
        yes.getStyleClass().add("danger");
        yes.visibleProperty().bind(archive.confirmingProperty());
        Button no = button("settings.disk.clear.no", () -> archive.confirmingProperty().set(false));
        no.visibleProperty().bind(archive.confirmingProperty());
        getChildren().addAll(field(), unit, taken, clear, yes, no);
        archive.look();
    }

    private TextField field() {
        field.setId("disk-budget");
        field.setPrefColumnCount(4);
        field.setText(Integer.toString(settings.diskGigabytes()));
        field.accessibleTextProperty().bind(language.text("settings.disk"));
        field.textProperty().addListener((o, old, now) -> {
            OptionalInt gigabytes = SettingsViewModel.gigabytes(now);
            field.pseudoClassStateChanged(INVALID, gigabytes.isEmpty());
            gigabytes.ifPresent(settings::setDiskGigabytes);
        });
        field.focusedProperty().addListener((o, old, focused) -> {
            if (!focused) {
                field.setText(Integer.toString(settings.diskGigabytes()));
            }
        });
        return field;
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
