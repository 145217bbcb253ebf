package org.lectern.app.ui.conversation;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.words.RemarkMessage;
import org.lectern.app.ui.language.Language;

/// What Lectern says by itself, in the language of the window.
final class RemarkWords {
    private RemarkWords() {}

    static String now(Remark remark, Language language) {
        RemarkMessage message = RemarkMessage.of(remark, language.messagesProperty().get().locale());
        return language.now(message.key(), message.arguments().toArray());
    }

    static StringBinding of(Remark remark, Language language) {
        return Bindings.createStringBinding(() -> now(remark, language), language.messagesProperty());
    }
}
