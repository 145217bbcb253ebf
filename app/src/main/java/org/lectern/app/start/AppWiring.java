package org.lectern.app.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.desk.memory.KeptFiles;
import org.lectern.app.desk.kept.NamedConversations;
import org.lectern.app.desk.Records;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.child.ChildCommand;
import org.lectern.app.document.child.ChildReader;
import org.lectern.app.document.child.StartArchive;
import org.lectern.app.document.pdf.font.PdfFonts;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.library.Library;
import org.lectern.app.model.ModelShelf;
import org.lectern.app.model.OwnModels;
import org.lectern.app.model.found.HomeFolders;
import org.lectern.app.model.found.ModelFinder;
import org.lectern.app.platform.AppDirectories;
import org.lectern.app.settings.SettingsStore;
import org.lectern.inference.engine.ModelCards;

/// Constructs the objects of the application and hands them out.
public final class AppWiring {
    private static final Duration PATIENCE = Duration.ofSeconds(60); // with a reader that says nothing

    private final AppDirectories directories;
    private final SettingsStore settings;
    private final TaskRunner tasks;
    private final OwnModels ownModels;
    private final ModelLoader models;

    private AppWiring(AppDirectories directories, TaskRunner tasks) {
        this.directories = directories;
        this.settings = new SettingsStore(directories.settingsFile());
        this.tasks = tasks;
        this.ownModels = new OwnModels(directories.models(), ModelCards::read);
        this.models = new ModelLoader(directories, settings, ownModels);
    }

    /// For a command that only looks: nothing is made.
    static AppWiring looking(AppDirectories directories) {
        return new AppWiring(directories, new ImmediateTaskRunner());
    }

    /// For commands: everything on the caller's thread.
    public static AppWiring headless(AppDirectories directories) {
        PdfFonts.keepIn(directories.cache());
        return looking(directories);
    }

    /// For the window.
    public static AppWiring with(AppDirectories directories, TaskRunner tasks) {
        PdfFonts.keepIn(directories.cache());
        return new AppWiring(directories, tasks);
    }

    public AppDirectories directories() {
        return directories;
    }

    public SettingsStore settings() {
        return settings;
    }

    public TaskRunner tasks() {
        return tasks;
    }

    /// Reads in child processes, of which one at most waits for the next document; they end with this process.
    public DocumentReader documentReader() {
        return new ChildReader(readerCommand(), PATIENCE);
    }

    /// Makes the start of the reading process quicker from now on; the launchers do it once after they have built.
    ///
    /// @param documents which that process reads to show what it needs
    void recordReaderStart(List<Path> documents) throws IOException {
        StartArchive.write(readerCommand(), StartArchive.named().orElseThrow(), documents);
    }

    ChildCommand readerCommand() {
        var cache = directories.cache().toString();
        var arguments = settings.load().wholePages() ? List.of(cache, ReaderProcess.WHOLE_PAGES) : List.of(cache);
        return new ChildCommand(ReaderProcess.class.getName(), ChildCommand.USUAL_HEAP, arguments, StartArchive.named(),
                List.of(directories.recognised(), AppDirectories.fonts(directories.cache())));
    }

    public ModelOpener modelOpener() {
        return models;
    }

    /// The engine of the window, the default model unless the settings name another.
    public EngineSource engine() {
        return models;
    }

    /// @param listener hears why the default answers in place of the model that was wanted, on any thread
    void onModelNotice(Consumer<ModelNotice> listener) {
        models.onNotice(listener);
    }

    /// The models that can be chosen.
    ModelShelf shelf() {
        return new ModelShelf(ownModels, new ChosenModel(settings), new ModelFinder(HomeFolders.current())::find);
    }

    /// What commands go on with.
    public NamedConversations conversations() {
        return new NamedConversations(directories.conversations());
    }

    public KeptFiles keptFiles() {
        return AppFiles.in(directories);
    }

    /// @param onSetAside hears of a damaged library's new name, on any thread
    public Records.Opening library(Consumer<Path> onSetAside) {
        return () -> Library.open(directories.library(), onSetAside);
    }
}
