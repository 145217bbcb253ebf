package org.lectern.app.ui.evidence;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Strength;
import org.lectern.app.ui.control.CitationChip;
import org.lectern.app.ui.control.EvidenceStyle;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;

/// One passage that an answer attended to: where it stands, how strong it is, what it says. It is one line until it is opened, by
/// going to it or with the right arrow key; the left one closes it.
public final class EvidenceCard extends PassageCard {
    /// What a passage has to do with an answer.
    public enum Part {
        /// The answer is words of it.
        QUOTED,
        /// It was attended to.
        ATTENDED,
        /// There is no answer: how near it came says nothing of how strong it is.
        NONE
    }

    private final Evidence evidence;
    private final BooleanProperty open = new SimpleBooleanProperty();

    /// @param part of the passage in the answer
    /// @param opened whether it is open at first
    /// @param show leads to the passage
    public EvidenceCard(Evidence evidence, Part part, boolean opened, Language language, Runnable show) {
        super(evidence, sign(evidence, part), EvidenceWords.where(evidence, part, language), language, show);
        this.evidence = evidence;
        getStyleClass().addAll("evidence-card", EvidenceStyle.of(evidence.number()));
        accessibleTextProperty().bind(EvidenceWords.spoken(evidence, part, language));
        Tooltip figures = new Tooltip();
        figures.textProperty().bind(EvidenceWords.figures(evidence, language));
        Tooltip.install(where(), figures);
        open.set(opened);
        brief();
        addTool(fold(language));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    private static HBox sign(Evidence evidence, Part part) {
        CitationChip chip = new CitationChip(evidence.number());
        chip.setFocusTraversable(false);
        chip.setMouseTransparent(true);
        HBox sign = new HBox(7, chip);
        if (part != Part.NONE) {
            sign.getChildren().add(new StrengthMark(Strength.of(evidence.score())));
        }
        sign.setAlignment(Pos.CENTER_LEFT);
        sign.setMinWidth(USE_PREF_SIZE);
        return sign;
    }

    private IconButton fold(Language language) {
        IconButton fold = new IconButton(Material2AL.EXPAND_LESS, language.text("evidence.close"),
                () -> open.set(false));
        fold.getStyleClass().addAll("small", "fold");
        fold.setFocusTraversable(false);
        fold.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume); // else the card would be opened again
        Shown.when(fold, open);
        return fold;
    }

    // The beginning of the quote stands in the one line.
    private void brief() {
        Label words = new Label("“" + evidence.quote().replaceAll("\\s+", " ") + "”");
        words.getStyleClass().addAll("brief", "section"); // of any length
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        Shown.when(words, open.not());
        placeBrief(words, open);
        getChildren().stream().skip(1).forEach(detail -> Shown.when(detail, open));
    }

    /// Adds something that is seen once the card is open.
    public void addDetail(Node detail) {
        Shown.when(detail, open);
        getChildren().add(detail);
    }

    private void press(KeyEvent event) {
        if (event.getTarget() == this && (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT)) {
            open.set(event.getCode() == KeyCode.RIGHT);
            event.consume();
        }
    }

    public Evidence evidence() {
        return evidence;
    }

    /// Whether more is seen than one line.
    public boolean isOpen() {
        return open.get();
    }

    /// Marks the card of the passage that the reader follows, and opens it.
    public void current(boolean isCurrent) {
        getStyleClass().remove("current");
        if (isCurrent) {
            getStyleClass().add("current");
            open.set(true);
        }
    }
}
