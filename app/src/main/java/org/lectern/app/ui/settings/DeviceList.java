package org.lectern.app.ui.settings;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.DeviceReport;

/// The choice of a device, and what was found out about each.
final class DeviceList extends VBox {
    private static final int WIDTH = 480;

    private final SettingsViewModel model;
    private final Language language;
    private final ChoiceBox<String> choice = new ChoiceBox<>();
    private final VBox lines = new VBox(2);

    DeviceList(SettingsViewModel model) {
        super(6);
        this.model = model;
        this.language = model.language();
        choice.setId("device");
        choice.accessibleTextProperty().bind(language.text("settings.device"));
        getChildren().addAll(choice, lines);
        model.devicesProperty().addListener((o, old, now) -> show());
        language.messagesProperty().addListener((o, old, now) -> show());
        show();
        choice.valueProperty().addListener((o, old, now) -> choose(now));
        model.refreshDevices();
    }

    private void choose(String id) {
        if (id != null) {
            model.setDevice(id);
        }
    }

    private void show() {
        List<Device> devices = model.devicesProperty().get().devices();
        String chosen = model.settingsProperty().get().engine().device();
        choice.setConverter(new Names());
        choice.getItems().setAll(Stream.concat(Stream.of(DeviceReport.AUTOMATIC, DeviceReport.CPU, chosen),
                devices.stream().filter(DeviceList::isUsable).map(Device::id)).distinct().toList());
        choice.setValue(chosen);
        lines.getChildren().setAll(devices.stream().filter(device -> !isMissing(device)).map(this::line).toList());
        model.latestAnswer().ifPresent(answer -> lines.getChildren()
                .add(line(language.now("settings.device.speed", answer.consulted().seconds()))));
    }

    private Label line(Device device) {
        String name = device.hardware().isEmpty()
                ? device.provider()
                : device.provider() + " (" + device.hardware() + ")";
        return line(switch (device.result()) {
            case Device.Chosen _ -> language.now("settings.device.chosen", name);
            case Device.Usable _ -> language.now("settings.device.usable", name);
            case Device.Refused(String reason) -> language.now("settings.device.refused", name, reason);
            case Device.NotInBuild _ -> throw new IllegalArgumentException("not listed");
        });
    }

    private static Label line(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("device");
        RightToLeft.wrap(label);
        label.setMaxWidth(WIDTH);
        return label;
    }

    private static boolean isUsable(Device device) {
        return device.result() instanceof Device.Chosen || device.result() instanceof Device.Usable;
    }

    private static boolean isMissing(Device device) {
        return device.result() instanceof Device.NotInBuild;
    }

    /// Shows ids as the names of their devices.
    private final class Names extends StringConverter<String> {
        @Override
        public String toString(String id) {
            if (id == null || id.equals(DeviceReport.AUTOMATIC)) {
                return language.now("settings.device.auto");
            }
            return id.equals(DeviceReport.CPU) ? language.now("settings.device.cpu") : id;
        }

        @Override
        public String fromString(String text) {
            throw new UnsupportedOperationException("a choice box only shows");
        }
    }
}
