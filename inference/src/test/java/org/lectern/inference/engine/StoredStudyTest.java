package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
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
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.RandomCheckpoint;

/// What was studied once is found again on disk, and nothing that is damaged is believed.
class StoredStudyTest {
    private static final SourceText TEXT = SourceText.of("The keeper lit the lamp of the tower. ".repeat(700));
    private static final long DISK_BUDGET = 1L << 30;

    @TempDir
    private Path directory;
    private Path model;

    @BeforeEach
    void writeModel() throws IOException {
        model = model("model", 1);
    }

    @Test
    void restartingEncodesNothingAndAnswersTheSame() throws Exception {
        Study first = study(model);
        assertEquals(first.chunks(), first.computed());
        Study second = study(model);
        assertEquals(0, second.computed());
        assertEquals(first.chunks(), second.progress());
        assertEquals(first.answer(), second.answer());
    }

    @Test
    void answersAreThoseOfCachesInMemory() throws Exception {
        Study stored = study(model);
        try (FocusEngine engine = EngineFactory.open(model, EngineOptions.defaults(directory.resolve("cache")))) {
            assertEquals(stored.answer(), study(engine, TEXT, new CancelSignal()).answer());
        }
    }

    @Test
    void goesOnWhereAStudyWasStopped() throws Exception {
        CancelSignal afterFirst = new CancelSignal();
        Study part;
        try (FocusEngine engine = open(model); StudiedText text = engine.study(TEXT)) {
            text.encode((done, all) -> afterFirst.cancel(), afterFirst);
            part = new Study(text.chunks().size(), text.encodedChunks(), computed(text), "");
        }
        assertTrue(part.computed() > 0 && part.computed() < part.chunks());
        assertEquals(part.chunks() - part.computed(), study(model).computed());
    }

    @Test
    void rebuildsOnlyWhatIsDamaged() throws Exception {
        Study first = study(model);
        long size = Files.size(file());
        for (double place : new double[]{0.3, 0.6, 0.95}) {
            flip((long) (size * place));
            Study again = study(model);
            assertTrue(again.computed() > 0 && again.computed() < again.chunks(), again::toString);
            assertEquals(first.answer(), again.answer());
            assertEquals(0, study(model).computed());
        }
    }

    @Test
    void rebuildsWhatIsMissing() throws Exception {
        Study first = study(model);
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
        Study again = study(model);
        assertTrue(again.computed() > 0 && again.computed() < again.chunks(), again::toString);
        assertEquals(first.answer(), again.answer());
    }

    @Test
    void rebuildsAFileWithAForeignHeader() throws Exception {
        Study first = study(model);
        for (int position : new int[]{0, 8, 12, 13, 16, 40, 64}) {
            flip(position);
            Study again = study(model);
            assertEquals(again.chunks(), again.computed(), "byte " + position);
            assertEquals(first.answer(), again.answer());
        }
        Files.writeString(file(), "not ours");
        assertEquals(first, study(model));
    }

    @Test
    void anotherModelHasCachesOfItsOwn() throws Exception {
        Study first = study(model);
        Path otherModel = model("other", 2);
        Study other = study(otherModel);
        assertEquals(other.chunks(), other.computed());
        assertNotEquals(first.answer(), other.answer());
        assertEquals(0, study(model).computed());
        assertEquals(0, study(otherModel).computed());
        Path[] files = files().toArray(Path[]::new);
        Files.copy(files[0], files[1], StandardCopyOption.REPLACE_EXISTING);
        assertEquals(first.answer(), study(model).answer());
        assertEquals(other.answer(), study(otherModel).answer());
    }

    @Test
    void anotherTitleOrBorderIsAnotherText() throws Exception {
        study(model);
        try (FocusEngine engine = open(model)) {
            Study titled = study(engine, new SourceText("Title", TEXT.text(), List.of()), new CancelSignal());
            assertEquals(titled.chunks(), titled.computed());
            Study cut = study(engine, new SourceText("", TEXT.text(), List.of(50)), new CancelSignal());
            assertEquals(cut.chunks(), cut.computed());
        }
    }

    @Test
    void everythingButWhatIsOpenCanBeRemoved() throws Exception {
        study(model("other", 2));
        StoredStudies stored = new StoredStudies(directory.resolve("cache"));
        try (FocusEngine engine = open(model); StudiedText text = engine.study(TEXT)) {
            text.encode((done, all) -> {}, new CancelSignal());
            long both = stored.bytes();
            stored.clear();
            assertTrue(stored.bytes() > 0 && stored.bytes() < both);
        }
        stored.clear();
        assertEquals(0, stored.bytes());
    }

    @Test
    void aTextThatIsOpenTwiceIsRightTwice() throws Exception {
        try (FocusEngine engine = open(model); StudiedText text = engine.study(TEXT)) {
            text.encode((done, all) -> {}, new CancelSignal());
            assertEquals(ask(engine, text).text(), study(engine, TEXT, new CancelSignal()).answer());
        }
    }

    /// @param progress chunks that are ready
    /// @param computed chunks that the model ran over
    private record Study(int chunks, int progress, int computed, String answer) {}

    private Study study(Path ofModel) throws InferenceException {
        try (FocusEngine engine = open(ofModel)) {
            return study(engine, TEXT, new CancelSignal());
        }
    }

    private static Study study(FocusEngine engine, SourceText source, CancelSignal cancel) throws InferenceException {
        try (StudiedText text = engine.study(source)) {
            text.encode((done, all) -> {}, cancel);
            int computed = computed(text);
            String answer = ask(engine, text).text();
            assertEquals(answer, ask(engine, text).text());
            assertEquals(computed, computed(text));
            return new Study(text.chunks().size(), text.encodedChunks(), computed, answer);
        }
    }

    private static int computed(StudiedText text) {
        return ((EncodedText) text).computedChunks();
    }

    private static AnswerResult ask(FocusEngine engine, StudiedText text) throws InferenceException {
        return engine.answer(new AskRequest("Who lit the lamp?", new Context.Studied(text, List.of()),
                new Sampling.Greedy(), 8), AnswerListener.SILENT, new CancelSignal());
    }

    private FocusEngine open(Path ofModel) throws InferenceException {
        return EngineFactory.open(ofModel,
                EngineOptions.defaults(directory.resolve("cache")).withDiskBudget(DISK_BUDGET));
    }

    private Path model(String name, long seed) throws IOException {
        Path written = new RandomCheckpoint(8192, 32, 2, 4, 2, true, ElementType.F32, seed)
                .write(directory.resolve(name));
        Files.copy(Path.of("model/tokenizer.json"), written.resolve("tokenizer.json"));
        return written;
    }

    private Path file() throws IOException {
        return files().getFirst();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("cache/studies"))) {
            return files.toList();
        }
    }

    private void flip(long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, position);
            channel.write(one.put(0, (byte) ~one.get(0)).rewind(), position);
        }
    }
}
