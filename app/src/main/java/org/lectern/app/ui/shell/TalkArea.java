package org.lectern.app.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.conversation.ConversationView;
import org.lectern.app.ui.desk.DeskViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.desk.LanguageNote;
import org.lectern.app.ui.desk.StudyProgress;
import org.lectern.app.ui.export.ExportBar;
import org.lectern.app.ui.export.ExportViewModel;
import org.lectern.app.ui.language.Language;

/// The right side of the window: the study of the selected document above the conversation about it.
final class TalkArea extends StackPane {
    private static final double LEAST_WIDTH = 260; // pixels; text from right to left must not be squeezed

    private final DeskViewModel desk;
    private final TalkInSight talk;
    private final ExportViewModel exports;
    private final Language language;
    private final Runnable search;
    private final Map<DocumentViewModel, Talk> talks = new HashMap<>();

    /// @param search begins to look for words in the shown document
    TalkArea(DeskViewModel desk, TalkInSight talk, ExportViewModel exports, Language language, Runnable search) {
        this.search = search;
        this.talk = talk;
        this.desk = desk;
        this.exports = exports;
        this.language = language;
        getStyleClass().add("conversation");
        talk.documentProperty().addListener((o, old, now) -> show(now));
        desk.documents().addListener(
                (ListChangeListener<DocumentViewModel>) change -> talks.keySet().retainAll(desk.documents()));
    }

    private void show(DocumentViewModel document) {
        getChildren().clear();
        if (document != null) {
            getChildren().add(talks.computeIfAbsent(document, this::create));
        }
    }

    private Talk create(DocumentViewModel document) {
        return new Talk(elsewhere(document), new LanguageNote(document, language, () -> {
            desk.selectedProperty().set(document);
            search.run();
        }), new StudyProgress(document, desk, language),
                new ExportBar(document, exports, language),
                new ConversationView(document.conversation(), language));
    }

    // Says whose conversation it is while another document is shown.
    private VBox elsewhere(DocumentViewModel document) {
        Label words = new Label();
        words.textProperty().bind(language.text("talk.elsewhere", document.titleProperty()));
        RightToLeft.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        OutlinedButton turn = new OutlinedButton(language.text("talk.turn"), talk::turnToShown);
        turn.setId("talk-turn");
        VBox bar = new VBox(words, turn);
        bar.getStyleClass().add("elsewhere");
        bar.visibleProperty().bind(desk.selectedProperty().isNotEqualTo(document));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    /// Puts the cursor into the ask field.
    void focusAsk() {
        Optional.ofNullable(talk.documentProperty().get()).map(talks::get)
                .ifPresent(talk -> talk.conversation.focusAsk());
    }

    /// Puts the choice of what is asked away.
    ///
    /// @return whether it was there
    boolean putAway() {
        return Optional.ofNullable(talk.documentProperty().get()).map(talks::get)
                .filter(talk -> talk.conversation.putAway()).isPresent();
    }

    /// One document's column.
    private static final class Talk extends VBox {
        private final ConversationView conversation;

        Talk(VBox elsewhere, LanguageNote note, StudyProgress study, ExportBar export, ConversationView conversation) {
            super(elsewhere, note, study, export, conversation);
            this.conversation = conversation;
            setMinWidth(LEAST_WIDTH); // not that of the longest title
            VBox.setVgrow(conversation, Priority.ALWAYS);
        }
    }
}
