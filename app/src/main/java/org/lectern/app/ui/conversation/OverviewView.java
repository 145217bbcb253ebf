package org.lectern.app.ui.conversation;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lectern.app.answering.summary.Overview;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.model.Place;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;

/// What a document is about before anything was asked of it: a few of its sentences, which lead to their places, and questions that it
/// answers, which are asked by a click.
final class OverviewView extends VBox {
    private static final int LINE = 36; // characters that surely fit

    private final ConversationViewModel model;
    private final Language language;

    OverviewView(ConversationViewModel model, Language language) {
        this.model = model;
        this.language = language;
        getStyleClass().add("overview");
        model.overviewProperty().addListener((o, old, now) -> show());
        model.makingOverviewProperty().addListener((o, old, now) -> show());
        Shown.when(this, model.overviewProperty().isNotNull().or(model.makingOverviewProperty()));
        show();
    }

    private void show() {
        getChildren().clear();
        Optional.ofNullable(model.scope().documentProperty().get()).ifPresent(this::entitle);
        Overview overview = model.overviewProperty().get();
        if (overview == null) {
            getChildren().add(label("overview.making", "quiet"));
            return;
        }
        if (!overview.summary().isEmpty()) {
            getChildren().add(label("overview.summary", "overview-heading"));
            overview.summary().forEach(place -> getChildren().add(sentence(place)));
        }
        if (!overview.questions().isEmpty()) {
            getChildren().add(label("overview.questions", "overview-heading"));
            overview.questions().forEach(question -> getChildren().add(question(question)));
        }
    }

    private void entitle(Document document) {
        getChildren().add(words(DocumentRef.of(document).title(), "overview-title"));
        if (!document.author().isEmpty()) {
            getChildren().add(words(document.author(), "quiet"));
        }
    }

    private static Label words(String words, String style) {
        Label label = new Label(RightToLeft.broken(words, LINE));
        label.getStyleClass().add(style);
        RightToLeft.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Label label(String key, String style) {
        Label label = words("", style);
        label.textProperty().bind(language.text(key));
        return label;
    }

    private Button sentence(Place place) {
        Button sentence = button(place.quote(), "overview-sentence");
        sentence.setOnAction(event -> model.visit(place));
        return sentence;
    }

    private Button question(String words) {
        Button question = button(words, "overview-question");
        question.setOnAction(event -> model.askAsTyped(words));
        question.disableProperty().bind(model.askableProperty().not().or(model.answeringProperty()));
        return question;
    }

    private static Button button(String words, String style) {
        Button button = new Button(RightToLeft.broken(words, LINE));
        button.setAccessibleText(words);
        button.getStyleClass().setAll(List.of("button", "flat", style));
        RightToLeft.wrap(button);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        return button;
    }
}
