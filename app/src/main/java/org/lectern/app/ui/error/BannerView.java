package org.lectern.app.ui.error;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lectern.app.ui.control.OutlinedButton;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.language.Language;

/// The strip above the pages that says what went wrong and what to do, one below the other; reading goes on beneath it.
public final class BannerView extends VBox {
    private static final double MOST = 260; // pixels in height, the rest scrolls

    private final ErrorViewModel model;
    private final Language language;
    private final VBox rows = new VBox();

    public BannerView(ErrorViewModel model, Language language) {
        this.model = model;
        this.language = language;
        getStyleClass().add("banner");
        setMinHeight(USE_PREF_SIZE);
        rows.getStyleClass().add("rows");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.prefViewportHeightProperty().bind(Bindings.min(rows.heightProperty(), MOST));
        scroll.minHeightProperty().bind(Bindings.min(rows.heightProperty(), MOST));
        OutlinedButton all = new OutlinedButton(language.text("error.dismiss-all", Bindings.size(model.notices())),
                model::putAway);
        all.setId("dismiss-all");
        HBox end = new HBox(all);
        end.setAlignment(Pos.CENTER_RIGHT);
        Shown.when(end, Bindings.size(model.notices()).greaterThan(1));
        getChildren().addAll(scroll, end);
        Shown.when(this, Bindings.isNotEmpty(model.notices()));
        rows.getChildren().setAll(model.notices().stream().map(this::row).toList());
        model.notices().addListener((ListChangeListener<Notice>) this::follow);
    }

    // the rows of other notices stay as they are: scrolled, and with the focus
    private void follow(ListChangeListener.Change<? extends Notice> change) {
        while (change.next()) {
            if (change.wasRemoved()) {
                rows.getChildren().remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
            }
            rows.getChildren().addAll(change.getFrom(), change.getAddedSubList().stream().map(this::row).toList());
        }
    }

    private NoticeRow row(Notice notice) {
        return new NoticeRow(notice, language, () -> model.dismiss(notice));
    }
}
