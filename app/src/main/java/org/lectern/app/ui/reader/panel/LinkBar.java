package org.lectern.app.ui.reader.panel;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.document.model.Link;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.LinksViewModel;

/// Over the lower edge of the pages, which stay where they are: the address of a link that was clicked, to be opened outside of Lectern or copied.
final class LinkBar extends HBox {
    /// @param left run when the bar was put away from inside
    LinkBar(LinksViewModel model, Language language, Runnable left) {
        getStyleClass().add("link-bar");
        setMaxHeight(USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        Label address = new Label();
        address.getStyleClass().add("section"); // of any length
        address.textProperty().bind(model.offeredProperty().map(Link.Outer::address).orElse(""));
        address.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(address, Priority.ALWAYS);
        OutlinedButton open = new OutlinedButton(language.text("link.open"), () -> {
            model.open();
            left.run();
        });
        open.setId("link-open");
        open.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !LinksViewModel.isForBrowser(address.getText()), address.textProperty()));
        getChildren().addAll(new FontIcon(Material2AL.LINK), address, open,
                new OutlinedButton(language.text("link.copy"), () -> Clipboard.getSystemClipboard()
                        .setContent(Map.of(DataFormat.PLAIN_TEXT, address.getText()))),
                new IconButton(Material2AL.CLOSE, language.text("link.dismiss"), () -> {
                    model.dismiss();
                    left.run();
                }));
        visibleProperty().bind(model.offeredProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        visibleProperty().addListener((o, old, now) -> {
            if (now) {
                (open.isDisabled() ? getChildren().getLast() : open).requestFocus();
            }
        });
    }
}
