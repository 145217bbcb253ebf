package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.checkpoint.tensor.ElementType;

/// What the decoder computed of passages is found again on disk, changes no answer, and nothing that is damaged is believed.
class ReadPassagesTest {
    private static final SourceText TEXT = SourceText.of(IntStream.range(0, 200)
            .mapToObj(day -> "On day " + day + " the keeper lit the lamp of the tower. ")
            .collect(Collectors.joining()));
    private static final long DISK_BUDGET = 1L << 30;

    @TempDir
    private Path directory;
    private Path model;

    @BeforeEach
    void writeModel() throws IOException {
        model = model("model", 1);
    }

    @Test
    void aRestartReadsWhatIsThereAndAnswersTheSame() throws Exception {
        double first = ask(model, DISK_BUDGET);
        List<Path> files = files();
        assertTrue(files.size() > 5, files::toString);
        byte[] content = Files.readAllBytes(files.getFirst());
        assertEquals(first, ask(model, DISK_BUDGET));
        assertEquals(files, files());
        assertEquals(List.of(), List.of(Files.readAllBytes(files.getFirst())).stream()
                .filter(now -> !Arrays.equals(now, content)).toList());
    }

    @Test
    void answersAreThoseWithoutADisk() throws Exception {
        assertEquals(ask(model, 0), ask(model, DISK_BUDGET));
    }

    @Test
    void whatIsDamagedIsComputedAgain() throws Exception {
        double first = ask(model, DISK_BUDGET);
        Path file = files().getFirst();
        byte[] whole = Files.readAllBytes(file);
        for (int place : new int[]{0, 5, 18, whole.length / 2, whole.length - 1}) {
            byte[] damaged = whole.clone();
            damaged[place] ^= 1;
            Files.write(file, damaged);
            assertEquals(first, ask(model, DISK_BUDGET));
            assertEquals(-1, Arrays.mismatch(whole, Files.readAllBytes(file)));
        }
        Files.write(file, Arrays.copyOf(whole, whole.length / 3));
        assertEquals(first, ask(model, DISK_BUDGET));
    }

    @Test
    void anotherModelHasFilesOfItsOwn() throws Exception {
        double first = ask(model, DISK_BUDGET);
        int files = files().size();
        Path other = model("other", 2);
        assertNotEquals(first, ask(other, DISK_BUDGET));
        assertEquals(2 * files, files().size());
        assertEquals(first, ask(model, DISK_BUDGET));
    }

    @Test
    void aTextThatIsForgottenLeavesNothing() throws Exception {
        ask(model, DISK_BUDGET);
        try (FocusEngine engine = open(model, DISK_BUDGET)) {
            engine.forget(StudyKey.of(TEXT));
        }
        try (Stream<Path> left = Files.walk(directory.resolve("cache/studies"))) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void everythingCanBeRemoved() throws Exception {
        ask(model, DISK_BUDGET);
        StoredStudies stored = StoredStudies.of(directory.resolve("cache"));
        assertTrue(stored.bytes() > 0);
        stored.clear();
        assertEquals(0, stored.bytes());
    }

    // the answer's log probability stands for all its logits
    private double ask(Path ofModel, long diskBudget) throws InferenceException {
        try (FocusEngine engine = open(ofModel, diskBudget); StudiedText text = engine.study(TEXT)) {
            text.encode((done, all) -> {}, new CancelSignal());
            return engine.answer(new AskRequest("Who lit the lamp?", new Context.Studied(text, List.of()),
                    new Sampling.Greedy(), 4), AnswerListener.SILENT, new CancelSignal()).logProbability();
        }
    }

    private FocusEngine open(Path ofModel, long diskBudget) throws InferenceException {
        return EngineFactory.open(ofModel,
                EngineOptions.defaults(directory.resolve("cache")).withDiskBudget(diskBudget));
    }

    private Path model(String name, long seed) throws IOException {
        return TinyModel.write(new RandomCheckpoint(8192, 32, 2, 4, 2, true, ElementType.F32, seed),
                directory.resolve(name));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("cache/studies/passages"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
