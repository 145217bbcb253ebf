package org.lectern.inference.engine;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;

/// A program of its own that studies a text and prints, as it goes, how many chunks it has computed.
public final class StudyProcess {
    static final SourceText TEXT = SourceText.of("The keeper of the tower lit the lamp and wrote down the hour. "
            .repeat(1500));

    private static final long PAUSE = 200_000; // nanoseconds

    private StudyProcess() {}

    /// Chunks that are encoded at the same time.
    static final int LANES = 2;

    static EngineOptions options(Path cache) {
        return new EngineOptions(cache, 1L << 30, LANES).withDiskBudget(1L << 30);
    }

    /// @param arguments folder of the model, folder of the caches
    public static void main(String[] arguments) throws InferenceException {
        try (FocusEngine engine = EngineFactory.open(Path.of(arguments[0]), options(Path.of(arguments[1])));
                StudiedText text = engine.study(TEXT)) {
            Thread.ofPlatform().daemon().start(() -> report((EncodedText) text));
            text.encode((done, all) -> {}, new CancelSignal());
        }
    }

    private static void report(EncodedText text) {
        int reported = 0;
        while (true) {
            int now = text.computedChunks();
            if (now > reported) {
                System.out.println(now);
                reported = now;
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
