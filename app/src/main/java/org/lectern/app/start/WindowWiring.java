package org.lectern.app.start;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.lectern.app.answering.AnswerService;
import org.lectern.app.answering.ReceiptService;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.library.LibrarySource;
import org.lectern.app.settings.SettingsStore;
import org.lectern.app.study.EngineSource;
import org.lectern.app.study.StudyArchive;
import org.lectern.app.study.StudyQueue;
import org.lectern.app.task.TaskRunner;
import org.lectern.app.ui.conversation.ConversationViewModel;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.export.ExportViewModel;
import org.lectern.app.ui.library.LibraryViewModel;
import org.lectern.app.ui.library.SearchViewModel;
import org.lectern.app.ui.library.ShelfViewModel;
import org.lectern.app.ui.reader.ReaderViewModel;
import org.lectern.app.ui.reader.find.FindViewModel;
import org.lectern.app.ui.settings.ArchiveViewModel;
import org.lectern.app.ui.settings.SettingsViewModel;
import org.lectern.app.ui.shell.DeskViewModel;

/// Constructs the view models of the window.
public final class WindowWiring {
    private WindowWiring() {}

    /// @param engine studies the documents and answers
    /// @param archive what the engine keeps on the disk
    /// @param shelf what is remembered of documents
    public static DeskViewModel desk(DocumentReader reader, EngineSource engine, StudyArchive archive,
            LibrarySource shelf, SettingsStore store, TaskRunner tasks, ErrorViewModel errors,
            Optional<Path> handbook) {
        SettingsViewModel settings = new SettingsViewModel(store.load(), store, engine,
                new ArchiveViewModel(archive, tasks, errors), tasks, errors);
        AnswerService answers = new AnswerService(engine, settings::decoding);
        settings.setLatestAnswer(answers::latest);
        ReceiptService receipts = new ReceiptService(engine, settings::decoding);
        LibraryViewModel library = new LibraryViewModel(reader, new StudyQueue(engine, tasks), tasks, errors,
                () -> new ConversationViewModel(answers, receipts, tasks, errors),
                new ShelfViewModel(shelf, tasks, errors, Clock.systemUTC()));
        ReaderViewModel pages = new ReaderViewModel();
        return new DeskViewModel(library, new SearchViewModel(shelf, tasks, errors), pages,
                new FindViewModel(pages, tasks), new ExportViewModel(tasks, errors), settings, errors, handbook);
    }
}
