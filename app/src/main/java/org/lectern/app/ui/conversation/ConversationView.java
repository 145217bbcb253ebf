package org.lectern.app.ui.conversation;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.ui.language.Language;

/// The questions and answers of one document above the field to ask in.
public final class ConversationView extends BorderPane {
    private final ConversationViewModel model;
    private final Language language;
    private final VBox list = new VBox();
    private final ScrollPane scroll = new ScrollPane(list);
    private final AskField ask;

    public ConversationView(ConversationViewModel model, Language language) {
        this.model = model;
        this.language = language;
        this.ask = new AskField(model, language);
        getStyleClass().add("conversation");
        list.getStyleClass().add("exchange-list");
        scroll.getStyleClass().add("exchanges");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.accessibleTextProperty().bind(language.text("conversation.title"));
        list.heightProperty().addListener((o, old, now) -> showEnd());
        model.exchanges().addListener((ListChangeListener<Exchange>) change -> show());
        setCenter(new StackPane(hint(), scroll));
        setBottom(ask);
        show();
    }

    private void show() {
        int shown = list.getChildren().size();
        model.exchanges().stream().skip(shown)
                .forEach(exchange -> list.getChildren().add(new ExchangeView(exchange, model, language)));
        scroll.setVisible(!model.exchanges().isEmpty());
    }

    // The newest question is kept in view while its answer grows below it.
    private void showEnd() {
        if (list.getChildren().isEmpty()) {
            return;
        }
        double top = list.getChildren().getLast().getBoundsInParent().getMinY() - list.getPadding().getTop();
        double room = list.getHeight() - scroll.getViewportBounds().getHeight();
        Platform.runLater(() -> scroll.setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0, 1)));
    }

    private VBox hint() {
        Label title = new Label();
        title.textProperty().bind(language.text("conversation.empty"));
        title.getStyleClass().add("heading");
        title.setWrapText(true);
        Label how = new Label();
        how.textProperty().bind(language.text("conversation.empty.how"));
        how.getStyleClass().add("quiet");
        how.setWrapText(true);
        VBox hint = new VBox(new FontIcon(Material2MZ.QUESTION_ANSWER), title, how);
        hint.getStyleClass().add("empty");
        hint.visibleProperty().bind(scroll.visibleProperty().not());
        return hint;
    }

    /// Puts the cursor into the ask field.
    public void focusAsk() {
        ask.focus();
    }
}
