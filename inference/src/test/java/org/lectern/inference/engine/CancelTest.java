package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.RandomCheckpoint;

/// Stopping at any moment: within a run, by the reader, by closing the text or the engine.
class CancelTest {
    private static final String LONG_TEXT = "The keeper of the tower lit the lamp and wrote down the hour. "
            .repeat(300);
    private static final int ENDLESS = 2000;

    @TempDir
    private Path directory;
    private FocusEngine engine;
    private StudiedText text;

    @BeforeEach
    void open() throws Exception {
        RandomCheckpoint checkpoint = new RandomCheckpoint(8192, 256, 6, 4, 2, true, ElementType.F32, 1);
        Path model = checkpoint.write(directory.resolve("model"));
        Files.copy(Path.of("model/tokenizer.json"), model.resolve("tokenizer.json"));
        engine = EngineFactory.open(model, EngineOptions.defaults(directory.resolve("cache")));
        text = engine.study(SourceText.of(LONG_TEXT));
    }

    @AfterEach
    void close() {
        text.close();
        engine.close();
    }

    @Test
    void endsThePlanningOfALongText() throws Exception {
        CancelSignal cancel = new CancelSignal();
        List<Integer> read = new ArrayList<>();
        Optional<StudiedText> planned = engine.study(SourceText.of(LONG_TEXT.repeat(10)), (characters, all) -> {
            read.add(characters);
            cancel.cancel();
        }, cancel);
        assertTrue(planned.isEmpty());
        assertEquals(1, read.size());
    }

    @Test
    void endsAnEncodingRunInTheMiddle() throws Exception {
        CancelSignal cancel = new CancelSignal();
        CompletableFuture.runAsync(cancel::cancel, CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS));
        text.encode((done, all) -> {}, cancel);
        assertTrue(text.encodedChunks() < text.chunks().size());
        text.encode((done, all) -> {}, new CancelSignal());
        assertEquals(text.chunks().size(), text.encodedChunks());
    }

    @Test
    void theNextQuestionWorksAfterACancelledOne() throws Exception {
        text.encode((done, all) -> {}, new CancelSignal());
        AnswerResult undisturbed = ask(3, new CancelSignal());
        for (int delay = 0; delay < 40; delay += 10) {
            CancelSignal cancel = new CancelSignal();
            CompletableFuture.runAsync(cancel::cancel, CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS));
            assertEquals(FinishReason.CANCELLED, ask(ENDLESS, cancel).finish());
            assertEquals(undisturbed.text(), ask(3, new CancelSignal()).text());
        }
    }

    @Test
    void closingTheTextEndsAnAnswerAboutIt() throws Exception {
        text.encode((done, all) -> {}, new CancelSignal());
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<FinishReason> answer = askEndlessly(begun);
        assertTrue(begun.await(1, TimeUnit.MINUTES));
        text.close();
        assertEquals(FinishReason.CANCELLED, answer.join());
        assertThrows(IllegalStateException.class, () -> ask(3, new CancelSignal()));
    }

    @Test
    void closingTheEngineEndsItsAnswers() throws Exception {
        text.encode((done, all) -> {}, new CancelSignal());
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<FinishReason> answer = askEndlessly(begun);
        assertTrue(begun.await(1, TimeUnit.MINUTES));
        engine.close();
        assertEquals(FinishReason.CANCELLED, answer.join());
    }

    private CompletableFuture<FinishReason> askEndlessly(CountDownLatch begun) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return engine.answer(request(ENDLESS), new AnswerListener() {
                    @Override
                    public void text(String piece) {}

                    @Override
                    public void progress(int chunks, int ofChunks) {
                        begun.countDown();
                    }
                }, new CancelSignal()).finish();
            } catch (InferenceException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private AnswerResult ask(int tokens, CancelSignal cancel) throws InferenceException {
        return engine.answer(request(tokens), AnswerListener.SILENT, cancel);
    }

    private AskRequest request(int tokens) {
        return new AskRequest("Who lit the lamp?", new Context.Studied(text, List.of()), new Sampling.Greedy(), tokens);
    }
}
