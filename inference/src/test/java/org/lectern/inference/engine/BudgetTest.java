package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
    private static final String SHORT_TEXT = LONG_TEXT.substring(0, LONG_TEXT.length() * 3 / 8);
    // the small model's weights take 1.1 MB and a chunk 32 KB, and a quarter is kept for the runs
    private static final long FEW_CHUNKS = 2500 << 10;
    private static final long LESS_THAN_A_GROUP = 2000 << 10;
    private static final long LESS_THAN_THE_MODEL = 1 << 20;

    @TempDir
    private Path directory;

    @Test
    void keepsWhatFits() throws Exception {
        EngineOptions options = new EngineOptions(directory.resolve("cache"), FEW_CHUNKS, 1);
        try (FocusEngine engine = EngineFactory.open(model(), options);
                StudiedText text = engine.study(SourceText.of(LONG_TEXT))) {
            assertThrows(InferenceException.OutOfBudget.class,
                    () -> text.encode((done, all) -> {}, new CancelSignal()));
            int done = text.encodedChunks();
            assertTrue(done > 0 && done < text.chunks().size(), () -> done + " of " + text.chunks().size());
            assertEquals(done, ask(engine, text, 3));
            engine.useMemory(4 * FEW_CHUNKS);
            text.encode((chunks, ofChunks) -> {}, new CancelSignal());
            assertEquals(text.chunks().size(), text.encodedChunks());
            assertTrue(engine.memory().takenBytes() > FEW_CHUNKS, () -> engine.memory().toString());
        }
    }

    @Test
    void refusesAModelThatDoesNotFitBeforeItIsExported() throws Exception {
        EngineOptions options = new EngineOptions(directory.resolve("cache"), LESS_THAN_THE_MODEL, 1);
        InferenceException.OutOfBudget refusal = assertThrows(InferenceException.OutOfBudget.class,
                () -> EngineFactory.open(model(), options));
        assertEquals("This model needs 2 MB of memory, and 0 of 1 MB are taken.", refusal.getMessage());
        assertFalse(Files.exists(directory.resolve("cache/models")));
    }

    @Test
    void refusesAQuestionThatDoesNotFitAndAnswersASmallerOne() throws Exception {
        EngineOptions options = new EngineOptions(directory.resolve("cache"), LESS_THAN_A_GROUP, 1)
                .withDiskBudget(1 << 30);
        try (FocusEngine engine = EngineFactory.open(model(), options);
                StudiedText text = engine.study(SourceText.of(SHORT_TEXT))) {
            text.encode((done, all) -> {}, new CancelSignal());
            assertEquals(text.chunks().size(), text.encodedChunks());
            InferenceException.OutOfBudget refusal = assertThrows(InferenceException.OutOfBudget.class,
                    () -> ask(engine, text, 200));
            assertTrue(refusal.getMessage().startsWith("This question needs "), refusal::getMessage);
            assertEquals(text.chunks().size(), ask(engine, text, 3));
        }
    }

    private static int ask(FocusEngine engine, StudiedText text, int tokens) throws InferenceException {
        AskRequest request = new AskRequest("Who?", new Context.Studied(text, List.of()), new Sampling.Greedy(),
                tokens);
        return engine.answer(request, AnswerListener.SILENT, new CancelSignal()).chunks();
    }

    private Path model() throws IOException {
        Path model = RandomCheckpoint.small().write(directory.resolve("model"));
        Files.copy(Path.of("model/tokenizer.json"), model.resolve("tokenizer.json"));
        return model;
    }
}
