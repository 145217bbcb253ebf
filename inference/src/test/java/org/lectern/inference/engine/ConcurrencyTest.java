package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/// Several threads use one engine at the same time.
class ConcurrencyTest {
    private static final int QUESTIONS = 24;

    @TempDir
    private Path directory;
    private FocusEngine engine;
    private StudiedText text;

    @BeforeEach
    void open() throws Exception {
        Path model = TinyModel.write(directory.resolve("model"));
        engine = EngineFactory.open(model, EngineOptions.defaults(directory.resolve("cache")));
        text = engine
                .study(SourceText.of("The keeper of the tower lit the lamp and wrote down the hour. ".repeat(300)));
    }

    @AfterEach
    void close() {
        text.close();
        engine.close();
    }

    @Test
    void questionsDoNotDisturbEachOther() throws Exception {
        text.encode((done, all) -> {}, new CancelSignal());
        List<Double> alone = new ArrayList<>();
        for (int question = 0; question < QUESTIONS; question++) {
            alone.add(ask(question));
        }
        assertEquals(alone,
                together(IntStream.range(0, QUESTIONS).<Callable<Double>>mapToObj(q -> () -> ask(q)).toList()));
    }

    @Test
    void questionsAreAnsweredWhileTheTextIsStudied() throws Exception {
        List<Callable<Double>> work = new ArrayList<>();
        work.add(() -> {
            text.encode((done, all) -> {}, new CancelSignal());
            return 0.0;
        });
        IntStream.range(0, QUESTIONS).forEach(question -> work.add(() -> ask(question)));
        together(work);
        assertEquals(text.chunks().size(), text.encodedChunks());
        double first = ask(1);
        assertEquals(first, ask(1));
    }

    private static List<Double> together(List<Callable<Double>> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Double> results = new ArrayList<>();
            for (Future<Double> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        }
    }

    // the answer's log probability stands for all its logits
    private double ask(int number) throws InferenceException {
        AskRequest request = new AskRequest("What is number " + number + "?", new Context.Studied(text, List.of()),
                new Sampling.Greedy(), 4);
        return engine.answer(request, AnswerListener.SILENT, new CancelSignal()).logProbability();
    }
}
