package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.runtime.TensorArena;

/// Eight hundred questions in a row leave nothing behind, with caches in memory and on disk, of the whole and of a part.
class ManyQuestionsTest {
    private static final int ROUNDS = 3;
    private static final int QUESTIONS_PER_ROUND = 200;
    private static final int QUESTIONS_PER_SAMPLE = 25;
    private static final long ALLOWED_GROWTH = 24L << 20;
    private static final String PROCESS_STATUS = "/proc/self/status";

    @TempDir
    private Path directory;

    /// @param diskBudget 0 for caches in memory
    @ParameterizedTest
    @ValueSource(longs = {0, 1L << 30})
    void memoryStaysFlat(long diskBudget) throws Exception {
        Path model = TinyModel.write(directory.resolve("model"));
        long before = TensorArena.liveBytes();
        try (FocusEngine engine = EngineFactory.open(model,
                EngineOptions.defaults(directory.resolve("cache")).withDiskBudget(diskBudget));
                StudiedText text = engine.study(SourceText.of("The keeper lit the lamp of the tower. ".repeat(100)))) {
            text.encode((done, all) -> {}, new CancelSignal());
            OptionalLong warm = leastMemory(engine, text);
            long live = TensorArena.liveBytes();
            for (int round = 0; round < ROUNDS; round++) {
                OptionalLong now = leastMemory(engine, text);
                assertEquals(live, TensorArena.liveBytes());
                if (now.isPresent()) {
                    long growth = now.getAsLong() - warm.getAsLong();
                    assertTrue(growth < ALLOWED_GROWTH, () -> "grew by " + growth + " bytes");
                }
            }
        }
        assertEquals(before, TensorArena.liveBytes());
    }

    // of several samples, because the heap's own size swings by tens of megabytes; empty where the system does not tell it
    private static OptionalLong leastMemory(FocusEngine engine, StudiedText text)
            throws InferenceException, IOException {
        OptionalLong least = OptionalLong.empty();
        for (int question = 0; question < QUESTIONS_PER_ROUND; question++) {
            ask(engine, text, question);
            if (question % QUESTIONS_PER_SAMPLE == 0) {
                OptionalLong sample = anonymousResidentBytes();
                least = least.isPresent() && sample.isPresent()
                        ? OptionalLong.of(Math.min(least.getAsLong(), sample.getAsLong()))
                        : sample;
            }
        }
        return least;
    }

    private static void ask(FocusEngine engine, StudiedText text, int number) throws InferenceException {
        String question = "What is number " + number + " of the " + "very ".repeat(number % 20) + "old list?";
        List<TextRange> scope = number % 3 == 0 ? List.of(new TextRange(0, 2000)) : List.of();
        engine.answer(new AskRequest(question, new Context.Studied(text, scope), new Sampling.Greedy(), 1 + number % 4),
                AnswerListener.SILENT, new CancelSignal());
    }

    // where the operating system tells it, after the garbage collector has settled
    private static OptionalLong anonymousResidentBytes() throws IOException {
        System.gc();
        Path status = Path.of(PROCESS_STATUS);
        if (!Files.exists(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("RssAnon:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst();
    }
}
