package org.lectern.app.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lectern.app.ui.conversation.ConversationView;
import org.lectern.app.ui.export.ExportBar;
import org.lectern.app.ui.export.ExportViewModel;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.library.LibraryViewModel;
import org.lectern.app.ui.library.OpenDocument;
import org.lectern.app.ui.library.StudyProgress;

/// The right side of the window: the study of the selected document above the conversation about it.
final class TalkArea extends StackPane {
    private final LibraryViewModel library;
    private final ExportViewModel exports;
    private final Language language;
    private final Map<OpenDocument, Talk> talks = new HashMap<>();

    TalkArea(LibraryViewModel library, ExportViewModel exports, Language language) {
        this.library = library;
        this.exports = exports;
        this.language = language;
        getStyleClass().add("conversation");
        setMinWidth(290);
        library.selectedProperty().addListener((o, old, now) -> show(now));
        library.documents().addListener(
                (ListChangeListener<OpenDocument>) change -> talks.keySet().retainAll(library.documents()));
    }

    private void show(OpenDocument document) {
        getChildren().clear();
        if (document != null) {
            getChildren().add(talks.computeIfAbsent(document, this::create));
        }
    }

    private Talk create(OpenDocument document) {
        return new Talk(new StudyProgress(document, library, language),
                new ExportBar(document, exports, language),
                new ConversationView(document.conversation(), language));
    }

    /// Puts the cursor into the ask field.
    void focusAsk() {
        Optional.ofNullable(library.selectedProperty().get()).map(talks::get)
                .ifPresent(talk -> talk.conversation.focusAsk());
    }

    /// One document's column.
    private static final class Talk extends VBox {
        private final ConversationView conversation;

        Talk(StudyProgress study, ExportBar export, ConversationView conversation) {
            super(study, export, conversation);
            this.conversation = conversation;
            VBox.setVgrow(conversation, Priority.ALWAYS);
        }
    }
}
