package org.lectern.app.ui.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.library.ContinueView;
import org.lectern.resources.Icons;

/// What is seen while no document is open: what Lectern does and how to begin.
final class WelcomeView extends StackPane {
    /// @param add asks the reader for files to open
    WelcomeView(WindowViewModel model, Runnable add) {
        Language language = model.settings().language();
        getStyleClass().add("welcome");
        ImageView icon = new ImageView(new Image(Icons.application().get(4)));
        icon.setFitWidth(84);
        icon.setFitHeight(84);
        Button open = button(language, "welcome.open", Material2AL.FOLDER_OPEN, add);
        open.getStyleClass().add("accent");
        HBox actions = new HBox(open);
        actions.getStyleClass().add("actions");
        model.handbook().ifPresent(handbook -> actions.getChildren().add(button(language, "welcome.handbook",
                Material2MZ.MENU_BOOK, () -> model.open(List.of(handbook)))));
        ContinueView latest = new ContinueView(model.library(), language, entry -> model.desk().open(entry.file()));
        VBox first = new VBox(icon, label(language, "welcome.headline", "headline"),
                label(language, "welcome.lead", "lead"));
        first.getStyleClass().add("first");
        Shown.when(first, latest.visibleProperty().not());
        VBox sheet = new VBox(latest, first, actions, label(language, "welcome.private", "quiet"));
        sheet.getStyleClass().add("sheet");
        sheet.setMaxHeight(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(new StackPane(sheet)); // a low window with large words
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
    }

    private static Label label(Language language, String key, String style) {
        Label label = new Label();
        label.textProperty().bind(language.text(key));
        label.getStyleClass().add(style);
        RightToLeft.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Button button(Language language, String key, Ikon icon, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.textProperty().bind(language.text(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
