package org.lectern.app.ui.desk;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.ui.language.Language;

/// One sentence on what is being done with a document.
public final class StudyWords {
    private StudyWords() {}

    public static StringBinding of(DocumentViewModel document, Language language) {
        return Bindings.createStringBinding(
                () -> language.now(key(document), document.doneProperty().get(), document.totalProperty().get())
                        + remaining(document, language),
                document.stageProperty(), document.shownProperty(), document.doneProperty(), document.totalProperty(),
                document.remaining().leftProperty(), language.messagesProperty());
    }

    /// The key of a stage's word in a list, without language.
    public static String stageKey(DocumentStage stage) {
        return "stage." + stage.name().toLowerCase(Locale.ROOT);
    }

    private static String remaining(DocumentViewModel document, Language language) {
        return document.stageProperty().get().isBusy() ? document.remaining().words(language) : "";
    }

    private static String key(DocumentViewModel document) {
        DocumentStage stage = document.stageProperty().get();
        boolean begins = stage.isBusy() && (document.totalProperty().get() == 0
                || (stage == DocumentStage.STUDYING && document.doneProperty().get() == 0));
        if (document.isBegun().get()) {
            return "study.reading.rest";
        }
        if (stage == DocumentStage.LOADING) {
            return document.wasStudied() ? "study.loading.again" : "study.loading";
        }
        return "study." + stage.name().toLowerCase(Locale.ROOT) + (begins ? ".begins" : "");
    }
}
