package org.lectern.inference.engine;

import java.nio.file.Path;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;

/// A program of its own that studies a text and prints the chunks that are ready and those of them that it computed.
public final class StudyProcess {
    static final SourceText TEXT = SourceText.of("The keeper of the tower lit the lamp and wrote down the hour. "
            .repeat(1500));

    private StudyProcess() {}

    static EngineOptions options(Path cache) {
        return new EngineOptions(cache, 1L << 30, 1L << 30, 2);
    }

    /// @param arguments folder of the model, folder of the caches
    public static void main(String[] arguments) throws InferenceException {
        try (FocusEngine engine = EngineFactory.open(Path.of(arguments[0]), options(Path.of(arguments[1])));
                StudiedText text = engine.study(TEXT)) {
            text.encode((done, all) -> System.out.println(done + " " + ((EncodedText) text).computedChunks()),
                    new CancelSignal());
        }
    }
}
