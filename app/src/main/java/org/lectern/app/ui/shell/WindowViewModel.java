package org.lectern.app.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Place;
import org.lectern.app.document.model.Region;
import org.lectern.app.library.hit.LibraryHit;
import org.lectern.app.library.hit.MarkHit;
import org.lectern.app.library.hit.QuestionHit;
import org.lectern.app.library.ReadingPosition;
import org.lectern.app.library.hit.SearchHit;
import org.lectern.app.settings.OpenFiles;
import org.lectern.app.ui.conversation.ConversationViewModel;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DeskViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.evidence.HeatViewModel;
import org.lectern.app.ui.export.ExportViewModel;
import org.lectern.app.ui.library.LibraryViewModel;
import org.lectern.app.ui.library.SearchViewModel;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.find.FindViewModel;
import org.lectern.app.ui.reader.marks.MarksViewModel;
import org.lectern.app.ui.reader.selection.Selection;
import org.lectern.app.ui.settings.SettingsViewModel;

/// The whole window: keeps pages, marks and heat strip at the selected document and its current answer.
public final class WindowViewModel {
    private static final Duration WHILE_SCROLLING = Duration.ofMillis(600); // after each move
    private static final Duration WHILE_DRAWING = Duration.ofSeconds(2); // the first pages of a document

    private final DeskViewModel desk;
    private final LibraryViewModel library;
    private final SearchViewModel search;
    private final ExportViewModel exports;
    private final SettingsViewModel settings;
    private final ErrorViewModel errors;
    private final Optional<Path> handbook;
    private final FindViewModel find;
    private final ReaderViewModel reader;
    private final MarksViewModel marks;
    private final TalkInSight talk;
    private final ShownAnswer answer;
    private Optional<Place> sought = Optional.empty();
    private boolean questionSought;
    private final ChangeListener<Object> studyChanged = (o, old, now) -> showHeat();

    /// @param handbook Lectern's own handbook, offered while nothing is open
    public WindowViewModel(DeskViewModel desk, LibraryViewModel library, SearchViewModel search,
            ReaderViewModel reader, FindViewModel find, MarksViewModel marks, ExportViewModel exports,
            SettingsViewModel settings,
            ErrorViewModel errors, Optional<Path> handbook) {
        this.desk = desk;
        this.reader = reader;
        this.find = find;
        this.marks = marks;
        this.library = library;
        this.search = search;
        this.exports = exports;
        this.settings = settings;
        this.errors = errors;
        this.handbook = handbook;
        reader.darkPagesProperty().set(settings.settingsProperty().get().window().darkPages());
        reader.darkPagesProperty().addListener((o, old, now) -> settings.setDarkPages(now));
        reader.arrangement().bookProperty().set(settings.settingsProperty().get().window().book());
        reader.arrangement().bookProperty().addListener((o, old, now) -> settings.setBook(now));
        find.manner().set(settings.settingsProperty().get().window().find());
        find.manner().addListener((o, old, now) -> settings.setFind(now));
        reader.placeProperty().addListener((o, old, now) -> desk.giveWay(WHILE_SCROLLING));
        this.talk = new TalkInSight(desk);
        this.answer = new ShownAnswer(desk, talk, reader, this::openAt);
        desk.selectedProperty().addListener((o, old, now) -> turnTo(old, now));
    }

    /// Reads what is remembered; files that the settings still name move into the library.
    public void begin() {
        List<Path> recent = settings.settingsProperty().get().recentFiles();
        if (recent.isEmpty()) {
            library.begin();
        } else {
            library.adopt(recent, settings::recentFilesAdopted);
        }
    }

    /// Opens what was open the time before, and remembers from now on what is open.
    public void reopen() {
        OpenFiles before = settings.settingsProperty().get().open();
        desk.reopen(before.files(), before.shown(), () -> {
            desk.documents().addListener((ListChangeListener<DocumentViewModel>) change -> rememberOpen());
            desk.selectedProperty().addListener((o, old, now) -> rememberOpen());
            rememberOpen();
        });
    }

    private void rememberOpen() {
        List<Path> files = desk.documents().stream().map(DocumentViewModel::file).toList();
        settings.setOpen(new OpenFiles(files, Math.max(0, desk.documents().indexOf(desk.selectedProperty().get()))));
    }

    /// Remembers where the reader is in the shown document.
    public void rememberPlace() {
        Document shown = reader.documentProperty().get();
        if (shown != null) {
            library.setPosition(shown.id(), reader.placeProperty().get());
        }
    }

    /// Leads to where the reader was the last time; to be called once a document's pages are laid out.
    void returnToPlace() {
        shownDocument().filter(open -> !open.takePlace()).map(DocumentViewModel::lastPosition)
                .filter(place -> !place.equals(ReadingPosition.START)).ifPresent(reader::goTo);
        showSought();
        followSought();
    }

    // The selected document, once the pages are its own.
    private Optional<DocumentViewModel> shownDocument() {
        return selected().filter(open -> open.shownProperty().get() != null
                && open.shownProperty().get().equals(reader.documentProperty().get()));
    }

    public DeskViewModel desk() {
        return desk;
    }

    public LibraryViewModel library() {
        return library;
    }

    public SearchViewModel search() {
        return search;
    }

    /// Writes conversations and highlights to files.
    public ExportViewModel exports() {
        return exports;
    }

    public SettingsViewModel settings() {
        return settings;
    }

    public ErrorViewModel errors() {
        return errors;
    }

    public ReaderViewModel reader() {
        return reader;
    }

    public FindViewModel find() {
        return find;
    }

    /// The reader's own marks in the shown document.
    public MarksViewModel marks() {
        return marks;
    }

    public HeatViewModel heat() {
        return answer.heat();
    }

    public Optional<Path> handbook() {
        return handbook;
    }

    /// Whose conversation is in sight.
    public TalkInSight talk() {
        return talk;
    }

    /// Goes to a passage of the current answer by its number.
    public void followPassage(int number) {
        answer.followPassage(number);
    }

    public void open(List<Path> files) {
        desk.open(files);
    }

    /// Opens the document in which something was found, at its place or at the question.
    public void open(LibraryHit hit) {
        switch (hit) {
            case SearchHit inText -> openAt(inText.place());
            case MarkHit own -> openAt(own.place());
            case QuestionHit asked -> {
                desk.open(asked.document().file());
                questionSought = true;
                conversation().ifPresent(one -> one.seek(asked.question()));
                followSought();
            }
        }
    }

    // The answer's first passage can be shown once the pages are there.
    private void followSought() {
        shownDocument().map(DocumentViewModel::conversation).filter(one -> questionSought).ifPresent(one -> {
            ExchangeViewModel exchange = one.soughtProperty().get();
            questionSought = exchange == null;
            if (exchange != null) {
                exchange.evidence().stream().limit(1).filter(first -> first.other().isEmpty())
                        .forEach(first -> one.follow(exchange, first));
            }
        });
    }

    // The one way to a place, wherever it was found.
    private void openAt(Place place) {
        sought = Optional.of(place);
        DocumentViewModel before = desk.selectedProperty().get();
        desk.open(place.document().file());
        if (before == desk.selectedProperty().get()) {
            showSought();
        }
    }

    // The page is known before the text is, and the place on it after that.
    private void showSought() {
        shownDocument().filter(open -> sought.isPresent() && open.file().equals(sought.get().document().file()))
                .ifPresent(open -> {
                    Place wanted = sought.get();
                    Document read = open.documentProperty().get();
                    List<Region> regions = read == null || wanted.span().end() > read.text().length()
                            ? List.of()
                            : read.regions().of(wanted.span());
                    if (regions.isEmpty()) {
                        reader.goToPage(wanted.page());
                    } else {
                        answer.showPlace(wanted.span(), regions);
                    }
                    sought = sought.filter(same -> read == null);
                });
    }

    /// Makes the selected passage what the next question is about.
    public void askAboutSelection() {
        talk.turnToShown();
        conversation().ifPresent(one -> one.scope().selected());
    }

    /// Stops the answer that is coming.
    public void stop() {
        conversation().ifPresent(ConversationViewModel::stop);
    }

    private Optional<DocumentViewModel> selected() {
        return Optional.ofNullable(desk.selectedProperty().get());
    }

    private Optional<ConversationViewModel> conversation() {
        return Optional.ofNullable(talk.documentProperty().get()).map(DocumentViewModel::conversation);
    }

    // The reader still shows the document that is left.
    private void turnTo(DocumentViewModel left, DocumentViewModel shown) {
        rememberPlace();
        desk.giveWay(WHILE_DRAWING);
        if (left != null) {
            left.conversation().scope().pageProperty().unbind();
            left.conversation().scope().selectionProperty().unbind();
            left.doneProperty().removeListener(studyChanged);
            left.stageProperty().removeListener(studyChanged);
        }
        if (shown != null) {
            shown.conversation().scope().pageProperty().bind(reader.pageProperty());
            shown.conversation().scope().selectionProperty().bind(reader.selectionProperty().map(Selection::span));
            shown.doneProperty().addListener(studyChanged);
            shown.stageProperty().addListener(studyChanged);
        }
        answer.show();
    }

    private void showHeat() {
        answer.showHeat();
    }
}
