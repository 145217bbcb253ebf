package org.lectern.app.ui.library;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.lectern.app.ui.language.Language;

/// One sentence on what is being done with a document.
public final class StudyWords {
    private StudyWords() {}

    public static StringBinding of(OpenDocument document, Language language) {
        return Bindings.createStringBinding(
                () -> language.now(key(document), document.doneProperty().get(), document.totalProperty().get())
                        + remaining(document, language),
                document.stageProperty(), document.shownProperty(), document.doneProperty(), document.totalProperty(),
                document.remaining().leftProperty(), language.messagesProperty());
    }

    private static String remaining(OpenDocument document, Language language) {
        return document.stageProperty().get().isBusy() ? document.remaining().words(language) : "";
    }

    private static String key(OpenDocument document) {
        DocumentStage stage = document.stageProperty().get();
        boolean begins = stage.isBusy() && document.totalProperty().get() == 0;
        if (document.isBegun().get()) {
            return "study.reading.rest";
        }
        return "study." + stage.name().toLowerCase(Locale.ROOT) + (begins ? ".begins" : "");
    }
}
