package org.lectern.app.ui.desk;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.answering.language.TextLanguage;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;

/// Says, before a document is studied, that the model does not read its script or hardly its language, and offers the search.
public final class LanguageNote extends VBox {
    private final DocumentViewModel document;
    private final Language language;
    private final BooleanProperty seen = new SimpleBooleanProperty();

    /// @param search begins to look for words in the document
    public LanguageNote(DocumentViewModel document, Language language, Runnable search) {
        this.document = document;
        this.language = language;
        getStyleClass().add("language-note");
        Label words = new Label();
        words.textProperty().bind(Bindings.createStringBinding(() -> foreign().map(this::words).orElse(""),
                document.documentProperty(), language.messagesProperty()));
        RightToLeft.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(words, new IconButton(Material2AL.CLOSE, language.text("error.dismiss"),
                () -> seen.set(true)));
        OutlinedButton find = new OutlinedButton(language.text("language.search"), search);
        find.setId("language-search");
        getChildren().addAll(row, find);
        Shown.when(this, Bindings.createBooleanBinding(() -> foreign().isPresent() && !seen.get(),
                document.documentProperty(), seen));
    }

    private Optional<TextLanguage> foreign() {
        return Optional.ofNullable(document.documentProperty().get()).flatMap(read -> document.document().language())
                .filter(one -> one.reading() == TextLanguage.Reading.NOT
                        || (one.reading() == TextLanguage.Reading.HARDLY && !one.code().isEmpty()));
    }

    private String words(TextLanguage foreign) {
        String key = foreign.reading() == TextLanguage.Reading.NOT ? "language.not" : "language.hardly";
        return foreign.code().isEmpty()
                ? language.now(key + ".unknown")
                : language.now(key, Locale.of(foreign.code())
                        .getDisplayLanguage(language.messagesProperty().get().locale()));
    }
}
