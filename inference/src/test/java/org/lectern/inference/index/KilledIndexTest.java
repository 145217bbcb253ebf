package org.lectern.inference.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.encoder.Embedder;
import org.lectern.inference.runtime.RunCancelled;

/// An index killed at random moments keeps what it said it had, and in the end finds what an undisturbed one finds.
class KilledIndexTest {
    private static final int KILLS = 3;
    private static final int MOST_PASSAGES = 60; // before a kill

    private final Random random = new Random();

    @TempDir
    private Path folder;

    @Test
    void keepsWhatItHad() throws Exception {
        try (Embedder embedder = IndexProcess.embedder(folder)) {
            for (int kill = 0; kill < KILLS; kill++) {
                int said = indexAndKill();
                try (TextIndex index = IndexProcess.open(folder, embedder)) {
                    assertTrue(index.embedded() >= said, () -> index.embedded() + " of " + said + " are left");
                    assertTrue(index.embedded() < index.passages().size());
                }
            }
            try (TextIndex killed = IndexProcess.open(folder, embedder);
                    TextIndex undisturbed = TextIndex.inMemory(IndexProcess.TEXT, embedder)) {
                killed.embed((done, all) -> {}, new CancelSignal());
                undisturbed.embed((done, all) -> {}, new CancelSignal());
                assertEquals(rank(embedder, undisturbed), rank(embedder, killed));
            }
        }
    }

    private static List<Retriever.Found> rank(Embedder embedder, TextIndex index)
            throws InferenceException, RunCancelled {
        return new Retriever(embedder).rank("Who lit lamp 77?", List.of(new Retriever.Searched(index, List.of())),
                new CancelSignal());
    }

    /// @return how many passages the process said that it had
    private int indexAndKill() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                IndexProcess.class.getName(), folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int said = 0;
        try (BufferedReader output = process.inputReader()) {
            int lines = 1 + random.nextInt(MOST_PASSAGES);
            String line = output.readLine();
            for (int i = 1; i < lines && line != null; i++) {
                said = Math.max(said, Integer.parseInt(line));
                line = output.readLine();
            }
        }
        process.destroyForcibly().waitFor();
        return said;
    }
}
