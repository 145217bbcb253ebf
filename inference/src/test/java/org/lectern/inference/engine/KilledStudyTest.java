package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.RandomCheckpoint;

/// A study killed at random moments loses what was in flight and nothing else. `-Dkills=20` kills it more often.
class KilledStudyTest {
    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final String STUDIES = "studies";
    private static final int LONGEST_WAIT = 800; // milliseconds

    private final Random random = new Random();

    @TempDir
    private Path directory;
    private Path model;
    private Path cache;

    @Test
    void losesOnlyWhatWasInFlight() throws Exception {
        model = new RandomCheckpoint(8192, 256, 6, 4, 2, true, ElementType.F32, 1).write(directory.resolve("model"));
        Files.copy(Path.of("model/tokenizer.json"), model.resolve("tokenizer.json"));
        cache = directory.resolve("cache");
        Outcome undisturbed = outcome(directory.resolve("other"));
        int stored = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int computed = stored + studyAndKill();
            Outcome afterKill = outcome(copyOfCache());
            stored = undisturbed.computed() - afterKill.computed();
            int lost = computed - stored;
            System.out.println("killed with " + stored + " chunks stored, lost " + Math.max(0, lost));
            assertTrue(lost <= StudyProcess.LANES, () -> lost + " chunks were lost");
            assertEquals(undisturbed.answer(), afterKill.answer());
            assertEquals(undisturbed.logProbability(), afterKill.logProbability());
            stored = startOverWhenDone(stored, undisturbed.computed());
        }
        outcome(cache);
        assertEquals(0, outcome(cache).computed());
    }

    /// @return how many chunks the process said that it had computed
    private int studyAndKill() throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                StudyProcess.class.getName(), model.toString(), cache.toString()).redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        while (process.isAlive() && computed(output) == 0) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(LONGEST_WAIT));
        process.destroyForcibly().waitFor();
        return computed(output);
    }

    private static int computed(Path output) throws IOException {
        String text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().mapToInt(Integer::parseInt).max().orElse(0);
    }

    private Path copyOfCache() throws IOException {
        Path copy = directory.resolve("copy");
        Files.createDirectories(copy.resolve(STUDIES));
        try (Stream<Path> files = Files.list(cache.resolve(STUDIES))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(STUDIES).resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }

    private int startOverWhenDone(int stored, int chunks) throws InferenceException {
        if (stored < chunks) {
            return stored;
        }
        try (FocusEngine engine = EngineFactory.open(model, StudyProcess.options(cache))) {
            engine.forget(StudyProcess.TEXT);
        }
        return 0;
    }

    private record Outcome(int computed, String answer, double logProbability) {}

    private Outcome outcome(Path folder) throws InferenceException {
        try (FocusEngine engine = EngineFactory.open(model, StudyProcess.options(folder));
                StudiedText text = engine.study(StudyProcess.TEXT)) {
            text.encode((done, all) -> {}, new CancelSignal());
            AnswerResult answer = engine
                    .answer(new AskRequest("Who lit the lamp?", new Context.Studied(text, List.of()),
                            new Sampling.Greedy(), 6), AnswerListener.SILENT, new CancelSignal());
            return new Outcome(((EncodedText) text).computedChunks(), answer.text(), answer.logProbability());
        }
    }
}
