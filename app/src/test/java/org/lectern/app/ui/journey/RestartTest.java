package org.lectern.app.ui.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.answering.EngineSource;
import org.lectern.app.desk.DocumentStage;
import org.lectern.app.desk.work.ImmediateTaskRunner;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryEntry;
import org.lectern.app.library.LibraryException;
import org.lectern.app.platform.AppDirectories;
import org.lectern.app.settings.SettingsStore;
import org.lectern.app.start.AppWiring;
import org.lectern.app.start.Launcher;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.fixture.TestBook;
import org.lectern.app.ui.fixture.TestWindow;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The application as a process of its own, killed while it loads the model and while it studies.
@ExtendWith(ApplicationExtension.class)
class RestartTest {
    private static final List<Duration> MOMENTS = List.of(Duration.ofMillis(300), Duration.ofSeconds(3));

    @TempDir
    static Path home;

    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @Test
    void startsCleanlyAfterBeingKilledAtAnyMoment() throws IOException, InterruptedException, LibraryException {
        Path file = TestBook.write(home.resolve("book.pdf"), 60, 37);
        for (Duration moment : MOMENTS) {
            killAfter(moment, file);
        }
        assertEquals(List.of(file), new SettingsStore(home.resolve("settings.json")).load().open().files(),
                "what was open is opened again");
        AppDirectories directories = new AppDirectories(home, home.resolve("cache"));
        EngineSource engine = AppWiring.with(directories, new ImmediateTaskRunner()).engine();
        TestWindow[] window = new TestWindow[1];
        TestWindow.onFx(() -> window[0] = TestWindow.show(stage, home, engine, Optional.empty()));
        TestWindow.await(() -> window[0].model().library().entries().stream().map(LibraryEntry::file).toList()
                .equals(List.of(file)));
        window[0].screenshot("40-restarted");
        TestWindow.onFx(() -> window[0].model().open(List.of(file)));
        DocumentViewModel book = window[0].model().desk().selectedProperty().get();
        TestWindow.await(() -> book.stageProperty().get() == DocumentStage.READY);
    }

    private static void killAfter(Duration moment, Path file)
            throws IOException, InterruptedException, LibraryException {
        for (LibraryEntry entry : remembered()) {
            try (Library library = Library.open(home.resolve("library"), aside -> fail("damaged"))) {
                library.remove(entry.id());
            }
        }
        Process app = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED", "-Dlectern.home=" + home,
                "-Dlectern.model=" + System.getProperty("lectern.model"), "-cp", System.getProperty("java.class.path"),
                Launcher.class.getName(), file.toString()).inheritIO().start();
        while (remembered().isEmpty()) {
            assertFalse(app.waitFor(50, TimeUnit.MILLISECONDS), "the application ended by itself");
        }
        assertFalse(app.waitFor(moment.toMillis(), TimeUnit.MILLISECONDS), "the application ended by itself");
        app.destroyForcibly().waitFor();
    }

    private static List<LibraryEntry> remembered() throws LibraryException {
        try (Library library = Library.open(home.resolve("library"), aside -> fail("damaged"))) {
            return library.entries();
        }
    }
}
