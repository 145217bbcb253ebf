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
import org.lectern.inference.api.memory.Remedy;

/// What does not fit into the memory budget is refused, and what fits stays usable.
class BudgetTest {
    private static final String LONG_TEXT = "The keeper of the tower lit the lamp and wrote down the hour. "
            .repeat(800);
    // the small model's weights take 1.1 MB, a passage 32 KB, and a quarter is kept for the runs
    private static final long ENOUGH = 4 << 20;
    private static final long LITTLE = 2000 << 10;
    private static final long LESS_THAN_THE_MODEL = 1 << 20;

    @TempDir
    private Path directory;

    @Test
    void refusesAModelThatDoesNotFitBeforeItIsExported() throws Exception {
        EngineOptions options = new EngineOptions(directory.resolve("cache"), LESS_THAN_THE_MODEL, 1);
        InferenceException.OutOfBudget refusal = assertThrows(InferenceException.OutOfBudget.class,
                () -> EngineFactory.open(model(), options));
        assertEquals("This model needs 2 MB of memory, and 0 of 1 MB are taken.", refusal.getMessage());
        assertFalse(Files.exists(directory.resolve("cache/models")));
        assertEquals(Remedy.Budget.class, refusal.remedies().getFirst().changes().getFirst().getClass());
    }

    @Test
    void refusesAQuestionThatDoesNotFitUntilThereIsMore() throws Exception {
        EngineOptions options = new EngineOptions(directory.resolve("cache"), LITTLE, 1);
        try (FocusEngine engine = EngineFactory.open(model(), options);
                StudiedText text = engine.study(SourceText.of(LONG_TEXT))) {
            InferenceException.OutOfBudget refusal = assertThrows(InferenceException.OutOfBudget.class,
                    () -> ask(engine, text, 200));
            assertTrue(refusal.getMessage().startsWith("This question needs "), refusal::getMessage);
            long taken = engine.memory().takenBytes();
            engine.useMemory(ENOUGH);
            assertEquals(16, ask(engine, text, 3));
            assertEquals(taken, engine.memory().takenBytes());
        }
    }

    private static int ask(FocusEngine engine, StudiedText text, int tokens) throws InferenceException {
        AskRequest request = new AskRequest("Who?", new Context.Studied(text, List.of()), new Sampling.Greedy(),
                tokens);
        return engine.answer(request, AnswerListener.SILENT, new CancelSignal()).attribution().chunks().size();
    }

    private Path model() throws IOException {
        return TinyModel.write(directory.resolve("model"));
    }
}
