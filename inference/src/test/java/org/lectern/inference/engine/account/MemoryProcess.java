package org.lectern.inference.engine.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.List;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.engine.EngineFactory;
import org.lectern.inference.engine.EngineOptions;

/// A program of its own that opens a model, studies a text, asks about it, and says after each how much memory it takes, as Linux
/// counts.
public final class MemoryProcess {
    // about 200 tokens in 130 words
    private static final String TEXT = " The lamp the tower the lamp a tower the coast.".repeat(300);
    private static final String QUESTION = "the" + " lamp the tower".repeat(15);
    static final int ANSWER = 64; // tokens
    private static final long BUDGET = 16L << 30;

    private MemoryProcess() {}

    /// @param arguments the model and the folder of caches
    public static void main(String[] arguments) throws IOException, InferenceException {
        say("started");
        try (FocusEngine engine = EngineFactory.open(Path.of(arguments[0]),
                new EngineOptions(Path.of(arguments[1]), BUDGET, 2)
                        .withWeightFormat(Optional.of(WeightFormat.STORED)))) {
            say("opened");
            try (StudiedText text = engine.study(SourceText.of(TEXT))) {
                say("studied");
                AnswerResult answer = engine.answer(new AskRequest(
                        QUESTION, new Context.Studied(text, List.of()), new Sampling.Greedy(), ANSWER),
                        AnswerListener.SILENT,
                        new CancelSignal());
                say("asked " + answer.tokens());
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static void say(String stage) throws IOException {
        StringBuilder line = new StringBuilder(stage);
        for (String entry : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (entry.matches("(VmHWM|VmRSS|RssAnon|RssFile):.*")) {
                line.append(' ').append(entry.replaceAll("\\s+|kB", ""));
            }
        }
        System.out.println(line);
    }
}
