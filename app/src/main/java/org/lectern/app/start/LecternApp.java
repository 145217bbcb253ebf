package org.lectern.app.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.lectern.app.desk.work.TaskRunner;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.platform.AppDirectories;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.shell.ShellView;
import org.lectern.app.ui.shell.StagePlace;
import org.lectern.app.ui.shell.WindowViewModel;
import org.lectern.app.ui.task.FxTaskRunner;
import org.lectern.resources.Icons;

/// The window's application: opens the files that it is started with.
public final class LecternApp extends Application {
    /// Path of Lectern's own handbook, offered at the first start.
    public static final String HANDBOOK_PROPERTY = "lectern.handbook";

    private static final String NAME = "Lectern";

    private final ErrorViewModel errors = new ErrorViewModel();
    private final TaskRunner tasks = new FxTaskRunner((thread, failure) -> unexpected(failure));
    private DocumentReader reader;
    private WindowViewModel window;
    private Runnable remember = () -> {}; // how the window is divided

    public static void main(String[] args) {
        launch(LecternApp.class, args);
    }

    // Reads the settings before the JavaFX thread is needed.
    @Override
    public void init() {
        AppWiring wiring = AppWiring.with(AppDirectories.current(), tasks);
        wiring.onModelNotice(reason -> tasks.deliver(() -> errors.modelReplaced(reason.name(), reason.isGone())));
        reader = wiring.documentReader();
        window = new WindowWiring(reader, wiring.engine(), wiring.keptFiles(),
                wiring.library(aside -> tasks.deliver(() -> errors.librarySetAside(aside))), wiring.settings(), tasks,
                errors).window(handbook());
    }

    @Override
    public void start(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> unexpected(failure));
        stage.setTitle(NAME);
        window.desk().selectedProperty().addListener((o, old, now) -> entitle(stage, now));
        stage.getIcons().setAll(Icons.application().stream().map(Image::new).toList());
        ShellView shell = new ShellView(window, tasks);
        remember = shell::remember;
        Scene scene = shell.scene();
        stage.setScene(scene);
        keepWideEnough(stage, shell);
        stage.setMinHeight(560);
        StagePlace place = new StagePlace(stage, window.settings());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        if (!place.restore()
                && (screen.getWidth() < scene.getWidth() || screen.getHeight() < scene.getHeight())) {
            stage.setMaximized(true);
        }
        place.follow();
        window.reader().links()
                .setBrowser(address -> tasks.run("browser", () -> getHostServices().showDocument(address)));
        stage.show();
        window.begin();
        window.open(files());
        window.reopen();
        if (files().isEmpty()) {
            handbook().ifPresent(book -> tasks.run("warm-up", () -> WarmUp.with(book, reader)));
        }
        WindowDoor.listen(files -> tasks.deliver(() -> take(stage, files)));
    }

    // No wider than the screen, however large the words are.
    private static void keepWideEnough(Stage stage, ShellView shell) {
        double screen = Screen.getPrimary().getVisualBounds().getWidth();
        stage.minWidthProperty().bind(shell.leastWidth().map(width -> Math.min(width, screen)));
    }

    // From a later start.
    private void take(Stage stage, List<Path> files) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        window.open(files);
    }

    private void unexpected(Throwable failure) {
        Platform.runLater(() -> errors.broken(failure));
    }

    private static void entitle(Stage stage, @Nullable DocumentViewModel shown) {
        stage.titleProperty().unbind();
        if (shown == null) {
            stage.setTitle(NAME);
        } else {
            stage.titleProperty().bind(shown.titleProperty().concat(" – " + NAME));
        }
    }

    private List<Path> files() {
        return getParameters().getUnnamed().stream().map(Path::of).toList();
    }

    static Optional<Path> handbook() {
        return Optional.ofNullable(System.getProperty(HANDBOOK_PROPERTY)).map(Path::of);
    }

    @Override
    public void stop() {
        window.rememberPlace();
        remember.run();
        window.desk().end();
        tasks.close();
    }
}
