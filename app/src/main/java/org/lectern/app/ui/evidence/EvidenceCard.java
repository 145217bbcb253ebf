package org.lectern.app.ui.evidence;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.answering.Evidence;
import org.lectern.app.ui.control.CitationChip;
import org.lectern.app.ui.control.EvidenceStyle;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// One passage that an answer attended to: where it stands, what it says, how much attention it had.
public final class EvidenceCard extends VBox {
    private static final int QUOTE_LINE = 36; // characters

    private final Evidence evidence;
    private final Language language;
    private final Runnable show;

    /// @param show leads to the passage
    public EvidenceCard(Evidence evidence, Language language, Runnable show) {
        this.evidence = evidence;
        this.language = language;
        this.show = show;
        getStyleClass().addAll("evidence-card", EvidenceStyle.of(evidence.number()));
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        accessibleTextProperty().bind(EvidenceWords.spoken(evidence, language));
        getChildren().add(head());
        if (!evidence.section().isEmpty()) {
            getChildren().add(label(evidence.section(), "section"));
        }
        String words = "“" + evidence.quote().replaceAll("\\s+", " ") + "”";
        Label quote = label(RightToLeft.broken(words, QUOTE_LINE), "quote");
        quote.setWrapText(!RightToLeft.isPartOf(words));
        quote.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(quote, share());
        setOnMouseClicked(event -> show.run());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                show.run();
                event.consume();
            }
        });
    }

    public Evidence evidence() {
        return evidence;
    }

    /// Marks the card of the passage that the reader follows.
    public void current(boolean isCurrent) {
        getStyleClass().remove("current");
        if (isCurrent) {
            getStyleClass().add("current");
        }
    }

    private HBox head() {
        CitationChip chip = new CitationChip(evidence.number());
        chip.setFocusTraversable(false);
        chip.setMouseTransparent(true);
        Label where = label("", "where");
        where.textProperty().bind(EvidenceWords.where(evidence, language));
        where.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button button = new Button("", new FontIcon(Material2AL.GPS_FIXED));
        button.textProperty().bind(language.text("evidence.show"));
        button.getStyleClass().addAll("flat", "show");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> show.run());
        HBox head = new HBox(8, chip, where, space, button);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ProgressBar share() {
        ProgressBar share = new ProgressBar(evidence.score());
        share.getStyleClass().add("share");
        share.setMaxWidth(Double.MAX_VALUE);
        share.accessibleTextProperty().bind(language.text("evidence.share", List.of(evidence.score())));
        return share;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
