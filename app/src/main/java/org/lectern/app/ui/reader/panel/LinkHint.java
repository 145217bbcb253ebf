package org.lectern.app.ui.reader.panel;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.Link;
import org.lectern.app.document.words.Excerpt;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.language.PageWords;
import org.lectern.app.ui.reader.ReaderViewModel;

/// In the lower corner of the pages: where the link under the pointer leads.
final class LinkHint extends Label {
    private static final int LONGEST = 140; // characters of a note

    private final ReaderViewModel model;
    private final Language language;

    LinkHint(ReaderViewModel model, Language language) {
        this.model = model;
        this.language = language;
        getStyleClass().addAll("link-hint", "section"); // addresses are of any length
        setMouseTransparent(true);
        StackPane.setAlignment(this, Pos.BOTTOM_LEFT);
        textProperty().bind(Bindings.createStringBinding(() -> words(model.links().hoveredProperty().get()),
                model.links().hoveredProperty(), language.messagesProperty()));
        visibleProperty().bind(textProperty().isNotEmpty());
    }

    private String words(Link link) {
        return switch (link) {
            case Link.Outer outer -> outer.address();
            case Link.Inner inner -> model.links().noteOf(inner).map(note -> Excerpt.begin(note, LONGEST))
                    .orElseGet(() -> place(model.documentProperty().get(), inner.offset()));
            case null -> "";
        };
    }

    private String place(Document document, int offset) {
        return switch (document.pageAt(offset)) {
            case PaperPage paper -> PageWords.of(document.nameOf(paper.number()), "link.inner", language);
            case FlowPage part -> language.now("link.inner.part",
                    part.title().isEmpty() ? language.now("place.part", part.number()) : part.title());
        };
    }
}
