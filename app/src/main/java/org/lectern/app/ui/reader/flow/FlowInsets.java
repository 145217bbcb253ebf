package org.lectern.app.ui.reader.flow;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lectern.app.document.model.Typesetting.Picture;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.selection.Selection;
import org.lectern.inference.api.TextRange;

/// Makes the tables and pictures that stand between the paragraphs of a part.
final class FlowInsets implements ChapterText.Insets {
    private final ReaderViewModel model;
    private final Language language;
    private final ObservableValue<TextRange> selected;

    FlowInsets(ReaderViewModel model, Language language) {
        this.model = model;
        this.language = language;
        this.selected = model.selectionProperty().map(Selection::span);
    }

    @Override
    public Region table(ChapterBlocks blocks, ChapterRow.Table table, LetterFaces letters, BookType type, double width,
            List<ChapterBlocks.Mark> marks) {
        var grid = new TableGrid(blocks, table, letters, type, width, marks, selected);
        var end = table.block() + table.count() == table.tableStart() + table.tableCount();
        var place = new VBox(grid);
        place.setPadding(new Insets(0, 0, end ? type.letters() : 0, 0));
        place.setFillWidth(false);
        if (TableGrid.isRightToLeft(blocks, table)) {
            place.setAlignment(Pos.TOP_RIGHT);
        }
        return place;
    }

    @Override
    public Region notice(ChapterRow.Notice notice, BookType type) {
        var label = new Label();
        label.textProperty().bind(language.text(notice.words()));
        label.getStyleClass().add("flow-notice");
        RightToLeft.wrap(label);
        var place = new StackPane(label);
        place.setPadding(new Insets(0, 0, type.letters(), 0));
        return place;
    }

    @Override
    public Region picture(ChapterBlocks blocks, Picture picture, BookType type, double width) {
        var document = blocks.document();
        return new PictureView(picture, picture.words().of(document.text()), width, type.letters(),
                model.pictures().map(all -> all.of(document, picture.source()))
                        .orElseGet(() -> new SimpleObjectProperty<>(Optional.empty())),
                language);
    }
}
