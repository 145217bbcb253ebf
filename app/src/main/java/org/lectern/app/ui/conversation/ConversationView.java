package org.lectern.app.ui.conversation;

import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// The questions and answers of one document above the field to ask in.
public final class ConversationView extends BorderPane {
    private static final double LEAST_WIDTH = 260; // pixels; text from right to left must not be squeezed

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
        setMinWidth(LEAST_WIDTH);
        list.getStyleClass().add("exchange-list");
        scroll.getStyleClass().add("exchanges");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.accessibleTextProperty().bind(language.text("conversation.title"));
        list.heightProperty().addListener((o, old, now) -> showEnd());
        model.setOnSought(sought -> Platform.runLater(this::showSought));
        model.exchanges().addListener((ListChangeListener<ExchangeViewModel>) change -> show());
        setCenter(new StackPane(empty(), scroll));
        setBottom(ask);
        show();
    }

    private void show() {
        List<ExchangeViewModel> shown = list.getChildren().stream().map(view -> ((ExchangeView) view).exchange())
                .toList();
        if (shown.size() > model.exchanges().size()
                || !model.exchanges().subList(0, shown.size()).equals(shown)) {
            list.getChildren().clear(); // what was asked before came late
        }
        model.exchanges().stream().skip(list.getChildren().size())
                .forEach(exchange -> list.getChildren()
                        .add(new ExchangeView(exchange, model, language, this::focusAsk)));
        scroll.setVisible(!model.exchanges().isEmpty());
    }

    // The newest question is kept in view while its answer grows below it.
    private void showEnd() {
        if (list.getChildren().isEmpty()) {
            return;
        }
        Node newest = list.getChildren().getLast();
        Platform.runLater(() -> scrollTo(newest));
    }

    // After the restored exchanges are laid out.
    private void showSought() {
        ExchangeViewModel sought = model.soughtProperty().get();
        list.getChildren().stream().filter(view -> ((ExchangeView) view).exchange() == sought).findFirst()
                .ifPresent(view -> {
                    scroll.applyCss();
                    scroll.layout();
                    scrollTo(view);
                });
    }

    private void scrollTo(Node view) {
        double top = view.getBoundsInParent().getMinY() - list.getPadding().getTop();
        double room = list.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp(top / room, 0, 1));
    }

    // a document's overview may be longer than the panel is high
    private ScrollPane empty() {
        ScrollPane empty = new ScrollPane(hint());
        empty.getStyleClass().add("exchanges");
        empty.setFitToWidth(true);
        empty.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        empty.setFocusTraversable(false);
        empty.visibleProperty().bind(scroll.visibleProperty().not());
        return empty;
    }

    private VBox hint() {
        Label title = new Label();
        title.textProperty().bind(language.text("conversation.empty"));
        title.getStyleClass().add("heading");
        RightToLeft.wrap(title);
        Label how = new Label();
        how.textProperty().bind(language.text("conversation.empty.how"));
        how.getStyleClass().add("quiet");
        RightToLeft.wrap(how);
        VBox hint = new VBox(new FontIcon(Material2MZ.QUESTION_ANSWER), title, how,
                new OverviewView(model, language));
        hint.getStyleClass().add("empty");
        return hint;
    }

    /// Puts the choice of what is asked away.
    ///
    /// @return whether it was there
    public boolean putAway() {
        return ask.putAway();
    }

    /// Puts the cursor into the ask field.
    public void focusAsk() {
        ask.focus();
    }
}
