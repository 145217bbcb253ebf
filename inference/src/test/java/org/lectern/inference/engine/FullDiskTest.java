package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.StudyListener;
import org.lectern.inference.checkpoint.RandomCheckpoint;

/// A disk that is full in the middle of a study ends the study with a sentence, and nothing that was stored is lost. Where no
/// disk may be mounted, a disk budget that is too small stands in.
class FullDiskTest {
    private static final SourceText FIRST = SourceText.of("The smith shod the horse before noon. ".repeat(300));
    private static final SourceText SECOND = SourceText.of("The keeper lit the lamp of the tower. ".repeat(4000));
    private static final int DISK_MEGABYTES = 100;
    private static final long ROOMY = 1L << 30;
    private static final long TOO_SMALL = 1 << 20;

    @TempDir
    private Path directory;
    private Path model;

    @Test
    void endsTheStudyAndCostsNothing() throws Exception {
        model = RandomCheckpoint.small().write(directory.resolve("model"));
        Files.copy(Path.of("model/tokenizer.json"), model.resolve("tokenizer.json"));
        Outcome undisturbed = studyAndAsk(open(directory.resolve("other"), ROOMY), SECOND, (done, all) -> {});
        try (SmallDisk disk = SmallDisk.mount(directory.resolve("disk"), DISK_MEGABYTES)) {
            Outcome first = studyAndAsk(open(disk.folder(), ROOMY), FIRST, (done, all) -> {});
            StorageFailure refusal = assertThrows(StorageFailure.class, () -> studyUntilItIsFull(disk));
            assertTrue(refusal.getMessage().startsWith("W") && refusal.getMessage().endsWith("."), refusal::getMessage);
            assertEquals(new Outcome(first.answer(), 0),
                    studyAndAsk(open(disk.folder(), ROOMY), FIRST, (done, all) -> {}));
            if (disk.mounted()) {
                disk.empty();
            }
            Outcome second = studyAndAsk(open(disk.folder(), ROOMY), SECOND, (done, all) -> {});
            assertEquals(undisturbed.answer(), second.answer());
            assertEquals(disk.mounted(), second.computed() < undisturbed.computed());
        }
    }

    private void studyUntilItIsFull(SmallDisk disk) throws InferenceException {
        if (disk.mounted()) {
            studyAndAsk(open(disk.folder(), ROOMY), SECOND, (done, all) -> disk.fill());
        } else {
            studyAndAsk(open(disk.folder(), TOO_SMALL), SECOND, (done, all) -> {});
        }
    }

    private FocusEngine open(Path cache, long diskBudget) throws InferenceException {
        return EngineFactory.open(model, EngineOptions.defaults(cache).withDiskBudget(diskBudget));
    }

    /// @param computed chunks that were not found stored
    private record Outcome(String answer, int computed) {}

    private static Outcome studyAndAsk(FocusEngine opened, SourceText source, StudyListener listener)
            throws InferenceException {
        try (FocusEngine engine = opened; StudiedText text = engine.study(source)) {
            text.encode(listener, new CancelSignal());
            int computed = ((EncodedText) text).computedChunks();
            return new Outcome(engine.answer(new AskRequest("Who lit the lamp?", new Context.Studied(text, List.of()),
                    new Sampling.Greedy(), 6), AnswerListener.SILENT, new CancelSignal()).text(), computed);
        }
    }
}
