package org.lectern.app.start;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.answering.ReadingOn;
import org.lectern.app.answering.kind.KindChooser;
import org.lectern.app.answering.receipt.ReceiptService;
import org.lectern.app.answering.summary.OverviewService;
import org.lectern.app.answering.way.Ways;
import org.lectern.app.desk.Desk;
import org.lectern.app.desk.DeskParts;
import org.lectern.app.desk.memory.KeptFiles;
import org.lectern.app.desk.Records;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.settings.SettingsStore;
import org.lectern.app.ui.desk.DeskViewModel;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.export.ExportViewModel;
import org.lectern.app.ui.library.CoverPictures;
import org.lectern.app.ui.library.LibraryViewModel;
import org.lectern.app.ui.library.SearchViewModel;
import org.lectern.app.ui.library.TakenSpace;
import org.lectern.app.ui.reader.BookPictures;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.find.FindViewModel;
import org.lectern.app.ui.reader.marks.MarksViewModel;
import org.lectern.app.ui.settings.ArchiveViewModel;
import org.lectern.app.ui.settings.SettingsViewModel;
import org.lectern.app.ui.shell.WindowViewModel;

/// Constructs the desk and the view models of the window, in the one way that there is: for the program, its trials and its tests.
///
/// @param engine studies the documents and answers
/// @param kept what is kept of documents outside the library
/// @param library opened when it is first needed
public record WindowWiring(DocumentReader reader, EngineSource engine, KeptFiles kept, Records.Opening library,
        SettingsStore store, TaskRunner tasks, ErrorViewModel errors) {
    /// @param handbook Lectern's own handbook, offered while nothing is open
    public WindowViewModel window(Optional<Path> handbook) {
        SettingsViewModel settings = new SettingsViewModel(store.load(), store, engine,
                new ArchiveViewModel(kept, tasks, errors), tasks, errors);
        Ways ways = new Ways();
        AnswerService answers = new AnswerService(engine, settings::decoding,
                KindChooser::of, ways);
        settings.setLatestAnswer(answers::latest);
        Desk desk = new Desk(new DeskParts(reader, engine, answers, new ReceiptService(engine),
                Optional.of(new ReadingOn(engine, ways)), Optional.of(new OverviewService(engine)),
                new Records(library, kept, tasks, errors, Clock.systemUTC()),
                tasks, errors));
        ReaderViewModel pages = new ReaderViewModel();
        pages.setPictures(new BookPictures(reader, tasks));
        return new WindowViewModel(new DeskViewModel(desk),
                new LibraryViewModel(desk, new CoverPictures(desk.records(), tasks),
                        new TakenSpace(desk.records(), tasks)),
                new SearchViewModel(desk.records(), tasks), pages, new FindViewModel(pages, tasks),
                new MarksViewModel(pages, desk, tasks),
                new ExportViewModel(tasks, errors), settings, errors, handbook);
    }
}
