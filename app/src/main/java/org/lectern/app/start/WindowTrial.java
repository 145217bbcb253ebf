package org.lectern.app.start;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.lectern.app.cli.bench.BenchBook;
import org.lectern.app.cli.bench.WindowMeter;
import org.lectern.app.cli.bench.WindowSpeed;
import org.lectern.app.cli.part.ScratchFolder;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.library.Library;
import org.lectern.app.library.LibraryException;
import org.lectern.app.platform.AppDirectories;
import org.lectern.app.ui.control.PageCanvas;
import org.lectern.app.ui.error.ErrorViewModel;
import org.lectern.app.ui.measure.Heartbeat;
import org.lectern.app.ui.measure.Scrolling;
import org.lectern.app.ui.shell.ShellView;
import org.lectern.app.ui.shell.WindowViewModel;
import org.lectern.app.ui.task.FxTaskRunner;
import org.lectern.inference.api.CancelSignal;

/// The window with all its parts, on JavaFX's screen in memory and over folders of its own, for `lectern bench --window`.
final class WindowTrial implements WindowMeter {
    private static final double NANOS = 1e9;
    private static final double PIXELS = 60; // scrolled in a frame
    private static final Duration SCROLLING = Duration.ofSeconds(5);
    private static final String SMALL = "small.pdf"; // to warm up with, as the application does with its handbook
    private static final Duration POLL = Duration.ofMillis(4);

    @Override
    public WindowSpeed measure(int documents, int pages, CancelSignal cancel) throws IOException {
        try (var scratch = ScratchFolder.make("lectern-window")) {
            var home = scratch.path();
            fill(home.resolve("library"), documents);
            BenchBook.write(home.resolve(SMALL), 1);
            return inWindow(home, book(home, pages), (window, stage, reader, book) -> {
                WarmUp.with(home.resolve(SMALL), reader);
                return measure(window, stage, book, cancel);
            });
        }
    }

    @Override
    public double firstPageOfColdWindow(int pages, CancelSignal cancel) throws IOException {
        try (var scratch = ScratchFolder.make("lectern-window")) {
            return inWindow(scratch.path(), book(scratch.path(), pages),
                    (window, stage, reader, book) -> firstPage(window, stage, book, cancel));
        }
    }

    private static Path book(Path home, int pages) throws IOException {
        var book = home.resolve("book.pdf");
        BenchBook.write(book, pages);
        return book;
    }

    /// Something that is measured in a window.
    @FunctionalInterface
    private interface Trial<T> {
        T in(WindowViewModel window, Stage stage, DocumentReader reader, Path book);
    }

    private static void fill(Path folder, int documents) throws IOException {
        try (var library = Library.open(folder, aside -> {})) {
            for (var number = 0; number < documents; number++) {
                var file = folder.resolveSibling("Shelf " + number / 100).resolve("Report " + number + ".pdf");
                library.note(new DocumentId("made-up-" + number), file, Instant.EPOCH.plusSeconds(number));
            }
        } catch (LibraryException e) {
            throw new IOException(e);
        }
    }

    private static void begin() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var ready = new CompletableFuture<Void>();
        try {
            Platform.startup(() -> ready.complete(null));
        } catch (IllegalStateException e) {
            return; // it runs since the last round
        }
        ready.join();
        Platform.setImplicitExit(false);
    }

    private static <T> T inWindow(Path home, Path book, Trial<T> trial) {
        begin();
        var errors = new ErrorViewModel();
        try (var tasks = new FxTaskRunner((thread, failure) -> Platform.runLater(() -> errors.broken(failure)))) {
            var wiring = AppWiring.with(new AppDirectories(home, home.resolve("cache")), tasks);
            var reader = wiring.documentReader();
            var window = new WindowWiring(reader, wiring.engine(), wiring.keptFiles(), wiring.library(aside -> {}),
                    wiring.settings(), tasks, errors).window(Optional.empty());
            var stage = onFx(() -> show(window, tasks));
            try {
                return trial.in(window, stage, reader, book);
            } finally {
                onFx(() -> {
                    window.desk().end();
                    stage.close();
                });
            }
        }
    }

    private static Stage show(WindowViewModel window, FxTaskRunner tasks) {
        var stage = new Stage();
        stage.setScene(new ShellView(window, tasks).scene());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1440);
        stage.setHeight(900);
        stage.show();
        window.begin();
        return stage;
    }

    private static double firstPage(WindowViewModel window, Stage stage, Path book, CancelSignal cancel) {
        var start = System.nanoTime();
        onFx(() -> window.open(List.of(book)));
        while (!cancel.isCancelled() && !onFx(() -> isFirstPageDrawn(stage))) {
            pause();
        }
        return (System.nanoTime() - start) / NANOS;
    }

    private static WindowSpeed measure(WindowViewModel window, Stage stage, Path book, CancelSignal cancel) {
        try (var heartbeat = new Heartbeat()) {
            heartbeat.longest();
            return measure(window, stage, book, heartbeat, cancel);
        }
    }

    private static WindowSpeed measure(WindowViewModel window, Stage stage, Path book, Heartbeat heartbeat,
            CancelSignal cancel) {
        var firstPage = firstPage(window, stage, book, cancel);
        var opening = heartbeat.longest();
        var frames = cancel.isCancelled()
                ? 0
                : onFx(() -> Scrolling.begin((ScrollPane) stage.getScene().lookup(".pages"), PIXELS, SCROLLING)).join();
        var scrolling = heartbeat.longest();
        System.gc();
        var runtime = Runtime.getRuntime();
        return new WindowSpeed(firstPage, opening.toNanos() / NANOS, scrolling.toNanos() / NANOS, frames,
                runtime.totalMemory() - runtime.freeMemory());
    }

    private static boolean isFirstPageDrawn(Stage stage) {
        return stage.getScene().getRoot().lookupAll(".page").stream()
                .anyMatch(node -> node instanceof PageCanvas canvas && canvas.page() == 1 && canvas.hasPicture());
    }

    private static <T> T onFx(Supplier<T> action) {
        return CompletableFuture.supplyAsync(action, Platform::runLater).join();
    }

    private static void onFx(Runnable action) {
        CompletableFuture.runAsync(action, Platform::runLater).join();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
