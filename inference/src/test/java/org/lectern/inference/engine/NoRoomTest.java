package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;

/// Where the disk takes nothing, everything is answered all the same, and it is said.
class NoRoomTest {
    private static final SourceText TEXT = SourceText.of(IntStream.range(0, 60)
            .mapToObj(day -> "On day " + day + " the keeper lit the lamp of the tower. ")
            .collect(Collectors.joining()));

    @TempDir
    private Path directory;

    @Test
    void aCacheThatCannotBeWrittenCostsNoAnswer() throws Exception {
        Path model = TinyModel.write(directory.resolve("model"));
        AnswerResult expected;
        try (FocusEngine engine = open(model, directory.resolve("cache"))) {
            assertEquals(Optional.empty(), engine.notKept());
            expected = ask(engine, false);
        }
        Path nowhere = Files.createFile(directory.resolve("file")).resolve("cache");
        try (FocusEngine engine = open(model, nowhere)) {
            String sentence = engine.notKept().orElseThrow().getMessage();
            assertTrue(sentence.contains(nowhere.toString()), sentence);
            AnswerResult result = ask(engine, true);
            assertEquals(expected.text(), result.text());
            assertEquals(expected.logProbability(), result.logProbability());
        }
    }

    @Test
    void aFullDiskCostsNoAnswer() throws Exception {
        Path model = TinyModel.write(directory.resolve("model"));
        try (SmallDisk disk = SmallDisk.mount(directory.resolve("small"), 1)) {
            if (disk.mounted()) {
                disk.fill();
            }
            try (FocusEngine engine = open(model, disk.folder().resolve("cache"))) {
                assertEquals(disk.mounted(), engine.notKept().isPresent());
                assertTrue(ask(engine, disk.mounted()).tokens() > 0);
            }
        }
    }

    private static FocusEngine open(Path model, Path cache) throws InferenceException {
        return EngineFactory.open(model, EngineOptions.defaults(cache).withDiskBudget(1L << 30));
    }

    private static AnswerResult ask(FocusEngine engine, boolean refused) throws InferenceException, IOException {
        try (StudiedText text = engine.study(TEXT)) {
            text.encode((done, all) -> {}, new CancelSignal());
            assertEquals(text.chunks().size(), text.encodedChunks());
            assertEquals(refused, text.notKept().isPresent());
            return engine.answer(new AskRequest("Who lit the lamp?", new Context.Studied(text, List.of()),
                    new Sampling.Greedy(), 3), AnswerListener.SILENT, new CancelSignal());
        }
    }
}
