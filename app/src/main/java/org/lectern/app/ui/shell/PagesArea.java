package org.lectern.app.ui.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;

import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.model.Document;
import org.lectern.app.ui.control.IconButton;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.desk.StudyWords;
import org.lectern.app.ui.export.MarksExport;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.reader.marks.BookmarkButton;
import org.lectern.app.ui.reader.marks.FloatingLayer;
import org.lectern.app.ui.reader.marks.MarksPanel;
import org.lectern.app.ui.reader.marks.PlacedMark;
import org.lectern.app.ui.reader.marks.RemovedBar;
import org.lectern.app.ui.reader.marks.SelectionActions;
import org.lectern.app.ui.reader.find.Coverage;
import org.lectern.app.ui.reader.flow.FlowView;
import org.lectern.app.ui.reader.page.PagesView;
import org.lectern.app.ui.reader.panel.FindPanel;
import org.lectern.app.ui.reader.panel.OutlinePanel;
import org.lectern.app.ui.reader.panel.ReaderView;
import org.lectern.app.ui.reader.panel.Side;
import org.lectern.app.ui.reader.panel.SidePanel;
import org.lectern.app.ui.reader.panel.ThumbnailPanel;

/// The middle of the window: the pages of the selected document, or the welcome while there is none.
final class PagesArea extends StackPane {
    private static final Duration REST = Duration.millis(400); // after scrolling, before the place is remembered

    private final WindowViewModel model;
    private final Language language;
    private final PagesView pages;
    private final FlowView flow;
    private final SelectionActions actions;
    private final FloatingLayer floating;
    private final SidePanel side;
    private final ReaderView reader;
    private final WelcomeView welcome;
    private final PasswordPane password;
    private final StringProperty title = new SimpleStringProperty();
    private final BooleanProperty begun = new SimpleBooleanProperty();
    private final PauseTransition settled = new PauseTransition(REST); // before a width is remembered
    private final Label waiting = new Label();
    private final ChangeListener<Document> wasRead = (o, old, now) -> showPages();
    private @Nullable DocumentViewModel shown;

    /// @param add asks the reader for files to open
    PagesArea(WindowViewModel model, TaskRunner tasks, Panels panels, Runnable add) {
        this.model = model;
        language = model.settings().language();
        actions = new SelectionActions(model.reader(), model.marks(), language);
        pages = new PagesView(model.reader(), actions, language, tasks);
        pages.setOnLettersMissing(model.errors()::lettersMissing);
        flow = new FlowView(model.reader(), actions, language);
        flow.visibleProperty().bind(pages.visibleProperty().not());
        side = new SidePanel(language, Map.of(Side.OUTLINE, new OutlinePanel(model.reader(), language), Side.PAGES,
                new ThumbnailPanel(model.reader(), pages.thumbnails(), language), Side.MARKS,
                new MarksPanel(actions, language, new MarksExport(model.exports(), model.marks(),
                        () -> Optional.ofNullable(model.desk().selectedProperty().get()), language,
                        () -> getScene().getWindow())),
                Side.FIND,
                new FindPanel(model.find(), language)), this::focusText);
        side.wantedWidthProperty().set(model.settings().settingsProperty().get().window().sideWidth());
        side.wantedWidthProperty().addListener((o, old, now) -> settled.playFromStart());
        settled.setOnFinished(event -> model.settings().setSideWidth(side.wantedWidthProperty().get()));
        side.shownProperty().addListener((o, old, now) -> {
            if (now == null) {
                model.find().end();
            }
        });
        StackPane text = new StackPane(pages, flow);
        floating = new FloatingLayer(actions, language, text, new InView(), this::focusText);
        reader = new ReaderView(model.reader(), language,
                new StackPane(text, floating, new RemovedBar(model.marks(), language)), side, title, begun,
                this::focusText);
        frame(panels);
        reader.addPageTool(new BookmarkButton(model.reader(), model.marks(), language));
        welcome = new WelcomeView(model, add);
        password = new PasswordPane(model.desk(), language);
        waiting.getStyleClass().add("pages-waiting");
        waiting.setGraphic(new FontIcon(Material2OutlinedAL.DESCRIPTION));
        waiting.visibleProperty()
                .bind(model.reader().documentProperty().isNull().and(password.visibleProperty().not()));
        getChildren().setAll(reader, waiting, password, welcome);
        model.desk().selectedProperty().addListener((o, old, now) -> turnTo(now));
        PauseTransition rest = new PauseTransition(REST);
        rest.setOnFinished(event -> model.rememberPlace());
        model.reader().placeProperty().addListener((o, old, now) -> rest.playFromStart());
        turnTo(null);
    }

    private void frame(Panels panels) {
        IconButton books = new IconButton(Material2MZ.MENU_OPEN, language.text("panels.library"),
                panels::toggleLibrary);
        books.setId("toggle-library");
        IconButton talk = new IconButton(Material2AL.CHAT, language.text("panels.talk"), panels::toggleTalk);
        talk.setId("toggle-talk");
        reader.frame(books, talk);
        reader.offer("panels.strip", panels.stripProperty(), new KeyCodeCombination(KeyCode.F9, SHIFT_DOWN));
        reader.offer("panels.reading", panels.readingProperty(), new KeyCodeCombination(KeyCode.F11));
        reader.showTools(panels.readingProperty().not());
        panels.readingProperty().addListener((o, old, now) -> side.shownProperty().set(null));
    }

    /// Where selected words and highlights lie in what is shown.
    private final class InView implements FloatingLayer.Places {
        @Override
        public Optional<Bounds> selection() {
            return flow.isVisible()
                    ? flow.selectionInView()
                    : Optional.ofNullable(model.reader().selectionProperty().get())
                            .flatMap(selection -> pages.inView(selection.span()));
        }

        @Override
        public Optional<Bounds> of(PlacedMark mark) {
            return flow.isVisible() ? flow.openInView() : mark.span().flatMap(pages::inView);
        }
    }

    /// Keeps what is being typed, for the end.
    void remember() {
        floating.keep();
    }

    /// What is done with the selected words.
    SelectionActions actions() {
        return actions;
    }

    ReaderView reader() {
        return reader;
    }

    SidePanel side() {
        return side;
    }

    boolean isRead() {
        return pages.isFocusWithin() || flow.isFocusWithin() || password.isFocusWithin();
    }

    void focusText() {
        if (password.isVisible()) {
            password.ask();
        } else if (flow.isVisible()) {
            flow.requestFocus();
        } else {
            pages.requestFocus();
        }
    }

    /// Puts away what lies over the pages.
    ///
    /// @return whether anything did
    boolean putAway() {
        boolean offered = model.reader().links().offeredProperty().get() != null
                || model.reader().links().noteProperty().get() != null;
        if (offered) {
            model.reader().links().dismiss();
            focusText();
        }
        return offered || floating.putAway();
    }

    private void turnTo(@Nullable DocumentViewModel selected) {
        if (shown != null) {
            shown.shownProperty().removeListener(wasRead);
        }
        shown = selected;
        welcome.setVisible(selected == null);
        password.turnTo(selected);
        reader.setVisible(selected != null);
        title.unbind();
        begun.unbind();
        waiting.textProperty().unbind();
        model.find().coverageProperty().unbind();
        if (selected != null) {
            title.bind(selected.titleProperty());
            begun.bind(selected.isBegun());
            model.find().coverageProperty().bind(Bindings.createObjectBinding(
                    () -> new Coverage(selected.documentProperty().get() != null, selected.doneProperty().get(),
                            selected.totalProperty().get()),
                    selected.documentProperty(), selected.doneProperty(), selected.totalProperty()));
            waiting.textProperty().bind(StudyWords.of(selected, language));
            selected.shownProperty().addListener(wasRead);
        }
        showPages();
    }

    private void showPages() {
        Optional<DocumentViewModel> open = Optional.ofNullable(shown);
        Optional<Document> document = open.map(one -> one.shownProperty().get());
        boolean flows = document.filter(one -> one.format().flows()).isPresent();
        boolean read = isRead();
        flow.show(Optional.empty());
        pages.setVisible(!flows);
        pages.show(flows ? Optional.empty() : document, open.flatMap(DocumentViewModel::password));
        if (flows) {
            flow.show(document);
        }
        if (read) {
            focusText(); // those of the other kind have gone with it
        }
        Platform.runLater(this::returnToPlace);
    }

    private void returnToPlace() {
        applyCss();
        getScene().getRoot().layout();
        model.returnToPlace();
    }
}
