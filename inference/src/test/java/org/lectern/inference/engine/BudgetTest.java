package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.checkpoint.RandomCheckpoint;

/// What does not fit into the memory budget is refused, and what fits stays usable.
class BudgetTest {
    private static final String LONG_TEXT = "The keeper of the tower lit the lamp and wrote down the hour. "
            .repeat(800);
    // a chunk of the small model takes 32 KB
    private static final long FEW_CHUNKS = 1 << 20;

    @TempDir
    private Path directory;

    @Test
    void keepsWhatFits() throws Exception {
        Path model = RandomCheckpoint.small().write(directory.resolve("model"));
        Files.copy(Path.of("model/tokenizer.json"), model.resolve("tokenizer.json"));
        EngineOptions options = new EngineOptions(directory.resolve("cache"), FEW_CHUNKS, 1);
        try (FocusEngine engine = EngineFactory.open(model, options);
                StudiedText text = engine.study(SourceText.of(LONG_TEXT))) {
            assertThrows(InferenceException.OutOfBudget.class,
                    () -> text.encode((done, all) -> {}, new CancelSignal()));
            int done = text.encodedChunks();
            assertTrue(done > 0 && done < text.chunks().size(), () -> done + " of " + text.chunks().size());
            AskRequest request = new AskRequest("Who?", new Context.Studied(text, List.of()), new Sampling.Greedy(), 3);
            assertEquals(done, engine.answer(request, AnswerListener.SILENT, new CancelSignal()).chunks());
        }
    }
}
