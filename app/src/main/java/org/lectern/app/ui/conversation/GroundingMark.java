package org.lectern.app.ui.conversation;

import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Grounding;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// The small mark that says in words how far an answer may be trusted.
final class GroundingMark extends Label {
    GroundingMark(Answer answer, Language language) {
        super("", new FontIcon(icon(answer.grounding())));
        GroundingWords words = new GroundingWords(answer, language);
        getStyleClass().addAll("grounding", answer.grounding().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        textProperty().bind(text(words::level, language));
        accessibleTextProperty().bind(text(words::spoken, language));
        RightToLeft.wrap(this);
        setMinHeight(USE_PREF_SIZE);
        Tooltip meaning = new Tooltip();
        meaning.textProperty().bind(text(words::meaning, language));
        meaning.setShowDelay(Duration.millis(150));
        RightToLeft.wrap(meaning);
        meaning.setMaxWidth(340);
        setTooltip(meaning);
    }

    private static StringBinding text(Supplier<String> words, Language language) {
        return Bindings.createStringBinding(words::get, language.messagesProperty());
    }

    private static Ikon icon(Grounding grounding) {
        return switch (grounding) {
            case QUOTED -> Material2AL.FORMAT_QUOTE;
            case PROBABLE -> Material2AL.HELP_OUTLINE;
            case NOT_FOUND, TOLD, STOPPED -> Material2MZ.SEARCH;
        };
    }
}
