package org.lectern.app.ui.evidence;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lectern.app.ui.control.HeatStrip;
import org.lectern.app.ui.language.Language;

/// The heat strip with its caption.
public final class HeatPanel extends VBox {
    private final HeatStrip strip = new HeatStrip();

    public HeatPanel(HeatViewModel model, Language language) {
        getStyleClass().add("heat-panel");
        Label title = new Label();
        title.textProperty().bind(language.text("heat.title"));
        title.getStyleClass().add("strong");
        Label caption = new Label();
        caption.getStyleClass().add("quiet");
        caption.textProperty().bind(model.captionBinding(language));
        HBox head = new HBox(title, caption);
        head.getStyleClass().add("caption");
        strip.heatProperty().bind(model.heatProperty());
        strip.setDescribe(chunk -> model.describe(chunk, language));
        strip.setOnJump(model::jump);
        strip.setOnPass(model::pass);
        strip.accessibleTextProperty().bind(language.text("heat.strip"));
        getChildren().addAll(head, strip);
    }
}
