package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.checkpoint.ElementType;
import org.lectern.inference.checkpoint.RandomCheckpoint;

/// A study killed at random moments loses what was in flight and nothing else.
class KilledStudyTest {
    private static final int KILLS = 4;
    private static final int LONGEST_WAIT = 300; // milliseconds

    private final Random random = new Random();

    @TempDir
    private Path directory;

    @Test
    void losesOnlyWhatWasInFlight() throws Exception {
        Path model = new RandomCheckpoint(8192, 256, 6, 4, 2, true, ElementType.F32, 1)
                .write(directory.resolve("model"));
        Files.copy(Path.of("model/tokenizer.json"), model.resolve("tokenizer.json"));
        Path cache = directory.resolve("cache");
        int ready = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            ready = studyAndKill(model, cache, ready);
        }
        Outcome afterKills = outcome(model, cache);
        Outcome undisturbed = outcome(model, directory.resolve("other"));
        assertTrue(afterKills.computed() <= undisturbed.computed() - ready, afterKills + " after " + ready);
        assertEquals(undisturbed.answer(), afterKills.answer());
        assertEquals(undisturbed.logProbability(), afterKills.logProbability());
        assertEquals(0, outcome(model, cache).computed());
    }

    /// @param before chunks that were ready when the process before was killed
    private int studyAndKill(Path model, Path cache, int before) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                StudyProcess.class.getName(), model.toString(), cache.toString()).redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        while (process.isAlive() && progress(output).stream().allMatch(now -> now.computed() == 0)) {
            Thread.sleep(10);
        }
        Thread.sleep(random.nextInt(LONGEST_WAIT));
        process.destroyForcibly().waitFor();
        List<Progress> progress = progress(output);
        assertTrue(progress.stream().allMatch(now -> now.computed() == 0 || now.done() - now.computed() >= before),
                () -> before + " were stored, then came " + progress);
        return Math.max(before, progress.isEmpty() ? 0 : progress.getLast().done());
    }

    private record Progress(int done, int computed) {}

    private static List<Progress> progress(Path output) throws IOException {
        String text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(line -> line.split(" "))
                .map(counts -> new Progress(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]))).toList();
    }

    private record Outcome(int computed, String answer, double logProbability) {}

    private static Outcome outcome(Path model, Path cache) throws InferenceException {
        try (FocusEngine engine = EngineFactory.open(model, StudyProcess.options(cache));
                StudiedText text = engine.study(StudyProcess.TEXT)) {
            text.encode((done, all) -> {}, new CancelSignal());
            AnswerResult answer = engine
                    .answer(new AskRequest("Who lit the lamp?", new Context.Studied(text, List.of()),
                            new Sampling.Greedy(), 6), AnswerListener.SILENT, new CancelSignal());
            return new Outcome(((EncodedText) text).computedChunks(), answer.text(), answer.logProbability());
        }
    }
}
