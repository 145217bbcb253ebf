package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
import org.lectern.inference.api.TextRange;
import org.lectern.inference.runtime.TensorArena;

/// A long text is studied and asked about within a small memory budget. The same at full size, with
/// the memory that the system sees: `LECTERN_JAVA_OPTIONS=-Xmx512m ./lectern bench --tokens 400000 --rounds 1`.
class LongTextTest {
    private static final long BUDGET = 10 << 20;
    private static final int READ = 16; // passages
    private static final String TEXT = "The keeper of the tower lit the lamp and wrote down the hour. ".repeat(2000);

    private final AtomicLong most = new AtomicLong();

    @TempDir
    private Path directory;

    @Test
    void staysWithinTheBudgetAtEveryMoment() throws Exception {
        Path model = TinyModel.write(directory.resolve("model"));
        EngineOptions options = new EngineOptions(directory.resolve("cache"), BUDGET, 2).withDiskBudget(1 << 30);
        long before = TensorArena.liveBytes();
        try (FocusEngine engine = EngineFactory.open(model, options);
                StudiedText text = engine.study(SourceText.of(TEXT))) {
            text.encode((done, all) -> look(), new CancelSignal());
            assertTrue(text.chunks().size() > 10 * READ);
            assertEquals(READ, ask(engine, text, List.of()));
            ask(engine, text, List.of(new TextRange(1000, TEXT.length() - 1000)));
        }
        assertTrue(most.get() > before && most.get() - before < BUDGET, () -> most + " bytes, before " + before);
        assertEquals(before, TensorArena.liveBytes());
    }

    private int ask(FocusEngine engine, StudiedText text, List<TextRange> scope) throws InferenceException {
        AskRequest request = new AskRequest("Who?", new Context.Studied(text, scope), new Sampling.Greedy(), 3);
        return engine.answer(request, new AnswerListener() {
            @Override
            public void text(String piece) {
                look();
            }

            @Override
            public void progress(int chunks, int ofChunks) {
                look();
            }
        }, new CancelSignal()).attribution().chunks().size();
    }

    private void look() {
        most.accumulateAndGet(TensorArena.liveBytes(), Math::max);
    }
}
