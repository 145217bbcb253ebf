package org.lectern.app.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lectern.app.platform.SingleInstance;

/// Where files come in from later starts. Whatever fails here costs a second window at most.
final class WindowDoor {
    private static final Logger LOG = Logger.getLogger(WindowDoor.class.getName());
    private static final long PATIENCE = 20; // seconds, in which the first window may still be opening

    /// Held for the life of the process; the window is made by JavaFX, which takes no arguments but strings.
    private static @Nullable SingleInstance instance;

    private WindowDoor() {}

    /// Becomes the one window, or hands the files to it.
    ///
    /// @return whether the files are in other hands, so that this process may end
    static boolean handOver(Path folder, List<Path> files) {
        try {
            instance = SingleInstance.claim(folder).orElse(null);
            return instance == null && sent(folder, files);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "this start cannot tell others of itself", e);
            return false;
        }
    }

    private static boolean sent(Path folder, List<Path> files) {
        var answer = new CompletableFuture<Boolean>();
        Thread.ofPlatform().daemon().name("hand-over").start(() -> {
            try {
                answer.complete(SingleInstance.handOver(folder, files));
            } catch (IOException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "the open window does not answer", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// @param receive gets the files of later starts, on any thread
    static void listen(Consumer<List<Path>> receive) {
        if (instance != null) {
            instance.listen(receive);
        }
    }
}
