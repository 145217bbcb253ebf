package org.lectern.app.ui.error;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;

/// One thing that went wrong: its sentence, what is wrong in detail, and what to do.
final class NoticeRow extends HBox {
    private static final int FEW = 4; // details that are all seen at once
    private static final double LINE = 2.2; // heights of a letter for a detail

    private final Language language;

    NoticeRow(Notice notice, Language language, Runnable dismiss) {
        this.language = language;
        getStyleClass().add("notice");
        setAccessibleRole(AccessibleRole.TEXT);
        Label sentence = label("sentence");
        sentence.textProperty().bind(language.text(notice.sentence(), notice.arguments()));
        Label next = label("next");
        next.textProperty().bind(language.text(notice.next(), notice.arguments()));
        accessibleTextProperty().bind(sentence.textProperty().concat(" ").concat(next.textProperty()));
        VBox words = new VBox(sentence);
        words.getStyleClass().add("words");
        if (!notice.details().isEmpty()) {
            words.getChildren().add(details(notice));
        }
        words.getChildren().add(next);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(Material2MZ.REPORT_PROBLEM), words,
                new IconButton(Material2AL.CLOSE, language.text("error.dismiss"), dismiss));
    }

    // There may be thousands.
    private ListView<Notice.Detail> details(Notice notice) {
        ListView<Notice.Detail> list = new ListView<>();
        list.getStyleClass().add("details");
        list.getItems().setAll(notice.details());
        list.setCellFactory(view -> new DetailCell());
        list.accessibleTextProperty().bind(language.text("error.details"));
        double lines = LINE * Math.min(FEW, notice.details().size());
        list.setStyle("-fx-pref-height: " + lines + "em; -fx-min-height: " + lines + "em;");
        return list;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        RightToLeft.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private final class DetailCell extends ListCell<Notice.Detail> {
        DetailCell() {
            RightToLeft.wrap(this);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Notice.Detail item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (empty || item == null) {
                setText("");
            } else {
                textProperty().bind(language.text(item.sentence(), item.arguments()));
            }
        }
    }
}
