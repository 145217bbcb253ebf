package org.lectern.app.ui.evidence;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.lectern.app.answering.Quotation;
import org.lectern.app.ui.control.PiecedText;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.menu.ActionMenu;
import org.lectern.app.ui.menu.Copying;

/// A quotation on a card that leads to its place.
abstract class PassageCard extends VBox {
    private static final int QUOTE_LINE = 36; // characters

    private final Language language;
    private final Runnable show;
    private final Label where = new Label();
    private final Region space = new Region();
    private final Button button = new Button("", new FontIcon(Material2AL.GPS_FIXED));
    private final HBox head;

    /// @param sign stands before the name of the place
    /// @param where names the place
    /// @param show leads to it
    PassageCard(Quotation quotation, Node sign, ObservableValue<String> where, Language language, Runnable show) {
        this.language = language;
        this.show = show;
        setAccessibleRole(AccessibleRole.BUTTON);
        setFocusTraversable(true);
        this.head = head(sign, where);
        getChildren().add(head);
        if (!quotation.section().isEmpty()) {
            getChildren().add(label(quotation.section(), "section"));
        }
        String words = "“" + quotation.quote().replaceAll("\\s+", " ") + "”";
        getChildren().add(quote(words));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                show.run();
            }
        });
        ActionMenu.over(this, () -> Optional.of(new ActionMenu(language).with("menu.go", show, KeyCode.ENTER)
                .with("selection.copy", () -> Copying.words(quotation.quote()), KeyCode.C,
                        KeyCombination.SHORTCUT_DOWN)
                .with("selection.copy-page", () -> Copying.words(words + " ("
                        + EvidenceWords.placeNow(quotation, language) + ")"), null)));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                show.run();
                event.consume();
            }
        });
    }

    /// Names the place.
    Label where() {
        return where;
    }

    /// Puts words beside the name of the place, in the room of the button that is there while something holds.
    void placeBrief(Label words, ObservableValue<Boolean> otherwise) {
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setPrefWidth(0); // what the name of the place leaves, which stays whole
        where.wrapTextProperty().bind(otherwise);
        head.getChildren().add(head.getChildren().indexOf(space), words);
        Shown.when(space, otherwise);
        Shown.when(button, otherwise);
    }

    /// Puts a tool at the end of the first line.
    void addTool(Node tool) {
        head.getChildren().add(tool);
    }

    private HBox head(Node sign, ObservableValue<String> words) {
        where.getStyleClass().add("where");
        where.textProperty().bind(words);
        RightToLeft.wrap(where);
        HBox.setHgrow(space, Priority.ALWAYS);
        button.textProperty().bind(language.text("evidence.show"));
        button.getStyleClass().addAll("flat", "show");
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> show.run());
        HBox row = new HBox(8, sign, where, space, button);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Region quote(String words) {
        if (RightToLeft.isPartOf(words)) {
            PiecedText quote = new PiecedText(words, QUOTE_LINE);
            quote.getStyleClass().add("quote");
            return quote;
        }
        Label quote = label(words, "quote");
        RightToLeft.wrap(quote);
        quote.setMinHeight(USE_PREF_SIZE);
        return quote;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
