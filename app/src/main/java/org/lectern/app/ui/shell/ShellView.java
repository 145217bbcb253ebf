package org.lectern.app.ui.shell;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.model.DocumentFormat;
import org.lectern.app.marks.Tint;
import org.lectern.app.ui.control.Shown;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.error.BannerView;
import org.lectern.app.ui.evidence.HeatPanel;
import org.lectern.app.ui.language.Language;
import org.lectern.app.ui.library.LibraryView;
import org.lectern.app.ui.properties.PropertiesSheet;
import org.lectern.app.ui.reader.Arrangement;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.marks.SelectionActions;
import org.lectern.app.ui.reader.panel.Side;
import org.lectern.app.ui.settings.KeysSheet;
import org.lectern.app.ui.settings.SettingsSheet;

/// The main window: documents, pages above the heat strip, and conversation side by side.
public final class ShellView {
    private static final List<String> DOCUMENTS = Arrays.stream(DocumentFormat.values())
            .flatMap(format -> format.endings().stream()).map(ending -> "*." + ending).toList();
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 930; // pixels at the usual text size
    private static final double MOST_LEAST_WIDTH = 1000; // however large the words are: panels go before
    private static final int PASSAGES = 5;

    private final WindowViewModel model;
    private final Language language;
    private final Panels panels;
    private final ShellColumns columns;
    private final PagesArea pages;
    private final TalkArea talk;
    private final LibraryView library;
    private final DropTarget drop;
    private final SheetLayer sheets = new SheetLayer();
    private final FocusRing focus = new FocusRing();
    private final Scene scene;
    private final Keys keys;
    private final FullScreen screen;
    private final TaskRunner tasks;

    public ShellView(WindowViewModel model, TaskRunner tasks) {
        this.model = model;
        this.tasks = tasks;
        this.language = model.settings().language();
        this.drop = new DropTarget(language, model::open);
        this.panels = new Panels(model.settings());
        this.pages = new PagesArea(model, tasks, panels, this::chooseFiles);
        this.talk = new TalkArea(model.desk(), model.talk(), model.exports(), language,
                () -> open(Side.FIND));
        this.library = new LibraryView(model.desk(), model.library(), model.search(), model::open, this::askTogether,
                model.settings(), model.exports(), sheets, this::chooseFiles, this::showSettings);
        HeatPanel heat = new HeatPanel(model.heat(), language);
        Shown.when(heat, panels.stripShown().and(model.heat().litProperty()));
        VBox middle = new VBox(new BannerView(model.errors(), language), pages, heat);
        VBox.setVgrow(pages, Priority.ALWAYS);
        // after the place has been remembered, which the room that becomes free would move
        model.desk().selectedProperty().addListener((o, old, now) -> panels.openProperty().set(now != null));
        this.columns = new ShellColumns(library, middle, talk, panels, model.settings(), pages::focusText);
        this.scene = new Scene(root(), WIDTH, HEIGHT);
        panels.widthProperty().bind(scene.widthProperty());
        drop.listenTo(scene);
        focus.follow(scene);
        this.keys = new Keys(scene);
        this.screen = new FullScreen(scene, panels.readingProperty());
        model.desk().selectedProperty().addListener((o, old, now) -> focusFirst(old, now));
        Looks.dress(scene, model.settings(), model.reader().darkProperty()::set);
        bindKeys();
        pages.reader().offer("properties.menu", this::showProperties, new KeyCodeCombination(KeyCode.ENTER, ALT_DOWN));
    }

    public Scene scene() {
        return scene;
    }

    private Parent root() {
        BorderPane desk = new BorderPane(columns);
        desk.getStyleClass().add("shell");
        return new StackPane(desk, new ReadingHint(panels.readingProperty(), language), sheets, drop, focus);
    }

    /// Keeps how the window is divided and what is being noted, for its end.
    public void remember() {
        pages.remember();
        columns.remember();
    }

    /// How narrow the window may become, in pixels; grows with the text size.
    public ObservableValue<Double> leastWidth() {
        return model.settings().textScale().map(scale -> Math.min(scale * LEAST_WIDTH, MOST_LEAST_WIDTH));
    }

    // Nothing can be asked yet, and the next key would press the first button of the window.
    private void focusFirst(DocumentViewModel before, DocumentViewModel now) {
        if (before == null && now != null && !sheets.isVisible()) {
            pages.focusText();
        }
    }

    private void bindKeys() {
        keys.bind("keys.open", this::chooseFiles, KeyCode.O, SHORTCUT_DOWN)
                .bind("keys.close", this::closeDocument, KeyCode.W, SHORTCUT_DOWN)
                .bind("keys.search", this::search, KeyCode.F, SHORTCUT_DOWN, SHIFT_DOWN)
                .bind("keys.ask", this::ask, KeyCode.L, SHORTCUT_DOWN)
                .bind("keys.ask-selection", this::askAboutSelection, KeyCode.L, SHORTCUT_DOWN, SHIFT_DOWN)
                .bindTyped("keys.ask", this::ask, "/").explain("keys.send", "Enter")
                .explain("keys.menu", "Shift+F10").explain("keys.details", "Alt+Enter")
                .bind("keys.stop", escape()::press, KeyCode.ESCAPE);
        for (int number = 1; number <= PASSAGES; number++) {
            int passage = number;
            keys.also(() -> model.followPassage(passage), KeyCode.valueOf("DIGIT" + number), ALT_DOWN);
        }
        keys.explain("keys.passage", "Alt+1 … " + PASSAGES);
        bindFindingKeys(model.reader());
        bindReadingKeys(model.reader(), model.reader().arrangement());
        bindMarkKeys(pages.actions());
        keys.bind("keys.panel", this::nextPanel, KeyCode.F6)
                .bind("keys.library", panels::toggleLibrary, KeyCode.F8)
                .bind("keys.talk", panels::toggleTalk, KeyCode.F9)
                .bind("keys.strip", () -> flip(panels.stripProperty()), KeyCode.F9, SHIFT_DOWN)
                .bind("keys.reading-mode", panels::toggleReading, KeyCode.F11)
                .bind("keys.full-screen", screen::toggle, KeyCode.F11, SHIFT_DOWN)
                .bind("keys.text-size", () -> model.settings().stepTextSize(1), KeyCode.PERIOD, SHORTCUT_DOWN,
                        SHIFT_DOWN)
                .bind("keys.text-size", () -> model.settings().stepTextSize(-1), KeyCode.COMMA, SHORTCUT_DOWN,
                        SHIFT_DOWN)
                .bind("keys.properties", () -> library.detailsOr(this::showProperties), KeyCode.ENTER, ALT_DOWN)
                .bind("keys.settings", this::showSettings, KeyCode.COMMA, SHORTCUT_DOWN)
                .bind("keys.keys", this::showKeys, KeyCode.F1);
    }

    private void bindFindingKeys(ReaderViewModel reader) {
        keys.bind("keys.find", () -> open(Side.FIND), KeyCode.F, SHORTCUT_DOWN)
                .bind("keys.find-next", model.find()::next, KeyCode.F3)
                .bind("keys.find-next", model.find()::previous, KeyCode.F3, SHIFT_DOWN)
                .bind("keys.side", this::toggleSide, KeyCode.F7)
                .bind("keys.page", pages.reader()::askForPage, KeyCode.G, SHORTCUT_DOWN)
                .bind("keys.next-page", reader::previousPage, KeyCode.UP, ALT_DOWN)
                .bind("keys.next-page", reader::nextPage, KeyCode.DOWN, ALT_DOWN)
                .bind("keys.back", reader::back, KeyCode.LEFT, ALT_DOWN)
                .bind("keys.back", reader::forward, KeyCode.RIGHT, ALT_DOWN)
                .explain("keys.scroll", "PgUp", "PgDn", "Space").explain("keys.ends", "Home", "End");
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            switch (event.getButton()) {
                case BACK -> reader.back();
                case FORWARD -> reader.forward();
                default -> {
                }
            }
        });
    }

    private void bindReadingKeys(ReaderViewModel reader, Arrangement arrangement) {
        keys.explain("keys.select", "Shift+← → ↑ ↓").explain("keys.copy", "Ctrl+C")
                .explain("keys.select-all", "Ctrl+A").explain("keys.link", "Ctrl+Enter")
                .bind("keys.zoom", arrangement::zoomIn, KeyCode.PLUS, SHORTCUT_DOWN, SHIFT_ANY)
                .also(arrangement::zoomIn, KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_ANY)
                .also(arrangement::zoomIn, KeyCode.ADD, SHORTCUT_DOWN)
                .bindTyped("keys.zoom", arrangement::zoomIn, "+")
                .bind("keys.zoom", arrangement::zoomOut, KeyCode.MINUS, SHORTCUT_DOWN)
                .also(arrangement::zoomOut, KeyCode.SUBTRACT, SHORTCUT_DOWN)
                .bindTyped("keys.zoom", arrangement::zoomOut, "-")
                .bind("keys.fit", arrangement::fitWidth, KeyCode.DIGIT0, SHORTCUT_DOWN)
                .bindTyped("keys.fit", arrangement::fitWidth, "0")
                .bind("keys.fit-page", arrangement::fitPage, KeyCode.DIGIT9, SHORTCUT_DOWN)
                .bind("keys.pairs", arrangement::togglePairs, KeyCode.DIGIT2, SHORTCUT_DOWN)
                .bind("keys.turn", () -> arrangement.turn(1), KeyCode.R, SHORTCUT_DOWN)
                .bind("keys.turn", () -> arrangement.turn(-1), KeyCode.R, SHORTCUT_DOWN, SHIFT_DOWN)
                .bind("keys.dark-pages", () -> flip(reader.darkPagesProperty()), KeyCode.I, SHORTCUT_DOWN)
                .bind("keys.reading", () -> flip(reader.readingProperty()), KeyCode.M, SHORTCUT_DOWN);
    }

    private void bindMarkKeys(SelectionActions actions) {
        keys.bind("keys.highlight", actions::highlight, KeyCode.H, SHORTCUT_DOWN);
        for (Tint tint : Tint.values()) {
            keys.also(() -> actions.highlight(tint), KeyCode.valueOf("DIGIT" + (tint.ordinal() + 1)), ALT_DOWN,
                    SHIFT_DOWN);
        }
        keys.explain("keys.highlight", "Alt+Shift+1 … " + Tint.values().length)
                .bind("keys.note", actions::note, KeyCode.N, SHORTCUT_DOWN)
                .bind("keys.copy-page", actions::copyWithPage, KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN)
                .bind("keys.bookmark", model.marks()::toggleBookmark, KeyCode.D, SHORTCUT_DOWN)
                .bind("keys.marks", () -> open(Side.MARKS), KeyCode.B, SHORTCUT_DOWN)
                .bindUnlessTyping("keys.undo-mark", model.marks()::undo, KeyCode.Z, SHORTCUT_DOWN);
        actions.setAsk(this::askAboutSelection);
    }

    private static void flip(BooleanProperty property) {
        property.set(!property.get());
    }

    private void toggleSide() {
        if (model.desk().selectedProperty().get() != null) {
            pages.side().toggle();
        }
    }

    private void open(Side side) {
        if (model.desk().selectedProperty().get() != null) {
            pages.side().open(side);
        }
    }

    private void search() {
        panels.showLibrary();
        library.focusSearch();
    }

    private void ask() {
        panels.showTalk();
        talk.focusAsk();
    }

    private void askTogether(List<Path> files) {
        model.desk().askTogether(files);
        ask();
    }

    private void askAboutSelection() {
        model.askAboutSelection();
        ask();
    }

    // What has the focus goes before what lies elsewhere, then the mode of the window, and only then an answer that is coming.
    private Escape escape() {
        return new Escape(model::stop, List.of(sheets::putAway, pages.side()::putAway, library::putAway, talk::putAway,
                pages::putAway, model.errors()::putAway, screen::putAway));
    }

    private void nextPanel() {
        if (pages.isRead() && panels.talkShown().get()) {
            talk.focusAsk();
        } else if (pages.isRead() && panels.libraryShown().get()) {
            library.focusList();
        } else if (talk.isFocusWithin() && panels.libraryShown().get()) {
            library.focusList();
        } else {
            pages.focusText();
        }
    }

    private void closeDocument() {
        DocumentViewModel open = model.desk().selectedProperty().get();
        if (open != null) {
            model.desk().close(open);
        }
    }

    private void showSettings() {
        sheets.show(new SettingsSheet(model.settings(), sheets::close));
    }

    private void showProperties() {
        DocumentViewModel open = model.desk().selectedProperty().get();
        if (open != null) {
            sheets.show(new PropertiesSheet(open, language, tasks, sheets::close));
        }
    }

    private void showKeys() {
        sheets.show(new KeysSheet(language, keys.help(), sheets::close));
    }

    private void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(language.now("open.title"));
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(language.now("open.documents"), DOCUMENTS),
                new FileChooser.ExtensionFilter(language.now("open.all"), "*.*"));
        List<File> chosen = chooser.showOpenMultipleDialog(scene.getWindow());
        if (chosen != null) {
            model.open(chosen.stream().map(File::toPath).toList());
        }
    }
}
