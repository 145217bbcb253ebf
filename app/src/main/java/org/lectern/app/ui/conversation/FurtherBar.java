package org.lectern.app.ui.conversation;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.desk.Exchange;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;

/// Below an answer: how far it is read on meanwhile, and whether that has changed the answer.
final class FurtherBar extends VBox {
    private final ExchangeViewModel exchange;

    FurtherBar(ExchangeViewModel exchange, ConversationViewModel model, Language language) {
        this.exchange = exchange;
        getStyleClass().add("further");
        getChildren().setAll(better(language), progress(model, language));
        Shown.when(this, Bindings.createBooleanBinding(() -> now().goesOn() || now().better(),
                exchange.furtherProperty()));
    }

    private Exchange.Further now() {
        return exchange.furtherProperty().get();
    }

    private Label better(Language language) {
        Label better = new Label("", new FontIcon(Material2AL.FIND_IN_PAGE));
        better.textProperty().bind(language.text("answer.better"));
        better.getStyleClass().add("better");
        RightToLeft.wrap(better);
        better.setMinHeight(USE_PREF_SIZE);
        better.setAccessibleRole(AccessibleRole.TEXT);
        Shown.when(better, Bindings.createBooleanBinding(() -> now().better(), exchange.furtherProperty()));
        return better;
    }

    private HBox progress(ConversationViewModel model, Language language) {
        Label words = new Label();
        words.getStyleClass().addAll("quiet", "reading-on");
        RightToLeft.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty().bind(Bindings.createStringBinding(
                () -> language.now("answer.reading-on", now().read(), now().of()), exchange.furtherProperty(),
                language.messagesProperty()));
        IconButton stop = new IconButton(Material2MZ.STOP, language.text("answer.reading-on.stop"),
                model::stopReadingOn);
        stop.getStyleClass().addAll("small", "quiet-button", "stop-reading-on");
        HBox line = new HBox(4, words, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        Shown.when(line, Bindings.createBooleanBinding(() -> now().goesOn(), exchange.furtherProperty()));
        return line;
    }
}
