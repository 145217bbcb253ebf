package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
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
import org.lectern.inference.api.Retention;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.StudyKey;

/// What a text leaves on the disk is its owner's alone, goes when the text is forgotten, and is nothing where nothing may be kept.
class PrivacyTest {
    private static final SourceText TEXT = SourceText.of(IntStream.range(0, 60)
            .mapToObj(day -> "On day " + day + " Zephyrine lit the lamp of the tower. ")
            .collect(Collectors.joining()));

    @TempDir
    private Path directory;
    private Path cache;
    private Path model;

    @BeforeEach
    void write() throws IOException {
        cache = directory.resolve("cache");
        model = TinyModel.write(directory.resolve("model"));
    }

    @Test
    void everythingThatIsWrittenIsTheOwnersAlone() throws Exception {
        try (FocusEngine engine = open(); StudiedText text = engine.study(TEXT)) {
            ask(engine, text);
        }
        assertEquals(List.of(), openToOthers());
        assertFalse(studies().isEmpty());
    }

    @Test
    void whatAnOlderVersionLeftOpenIsTakenAtTheStart() throws Exception {
        Path old = Files.writeString(Files.createDirectories(cache.resolve("studies/passages/old")).resolve("old.kv"),
                "numbers");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));
        Files.setPosixFilePermissions(old.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        open().close();
        assertEquals(List.of(), openToOthers());
    }

    @Test
    void aTextInMemoryLeavesNothing() throws Exception {
        double stored;
        try (FocusEngine engine = open(); StudiedText text = engine.study(TEXT)) {
            stored = ask(engine, text);
            engine.forget(text.key());
        }
        try (FocusEngine engine = open();
                StudiedText text = engine.study(TEXT, Retention.IN_MEMORY, new CancelSignal()).orElseThrow()) {
            assertEquals(stored, ask(engine, text));
            assertEquals(0, text.cacheBytes());
            assertEquals(List.of(), studies());
        }
        assertEquals(List.of(), studies());
        try (Stream<Path> files = Files.walk(cache)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
                assertFalse(bytes.contains("zephyrine"), file::toString);
                assertFalse(file.toString().contains(StudyKey.of(TEXT).hash().substring(0, 32)), file::toString);
            }
        }
    }

    @Test
    void aPassageThatIsGivenWithTheQuestionLeavesNothing() throws Exception {
        try (FocusEngine engine = open()) {
            engine.answer(question(new Context.Passage(TEXT.text())), AnswerListener.SILENT, new CancelSignal());
        }
        assertEquals(List.of(), studies());
    }

    @Test
    void aTextIsForgottenByItsKeyAlone() throws Exception {
        StudyKey key;
        try (FocusEngine engine = open(); StudiedText text = engine.study(TEXT)) {
            ask(engine, text);
            key = text.key();
        }
        assertTrue(studies().size() > 1);
        try (FocusEngine engine = open()) {
            engine.forget(new StudyKey(key.hash()));
        }
        assertEquals(List.of(), studies());
    }

    @Test
    void anOpenTextThatIsForgottenServesOnAndLeavesNothing() throws Exception {
        try (FocusEngine engine = open(); StudiedText text = engine.study(TEXT)) {
            double before = ask(engine, text);
            engine.forget(text.key());
            assertEquals(List.of(), studies());
            assertEquals(before, ask(engine, text));
            assertEquals(List.of(), studies());
        }
        assertEquals(List.of(), studies());
    }

    private FocusEngine open() throws InferenceException {
        return EngineFactory.open(model, EngineOptions.defaults(cache).withDiskBudget(1L << 30));
    }

    private static double ask(FocusEngine engine, StudiedText text) throws InferenceException {
        text.encode((done, all) -> {}, new CancelSignal());
        return engine.answer(question(new Context.Studied(text, List.of())), AnswerListener.SILENT,
                new CancelSignal()).logProbability();
    }

    private static AskRequest question(Context context) {
        return new AskRequest("Who lit the lamp?", context, new Sampling.Greedy(), 3);
    }

    private List<Path> studies() throws IOException {
        Path studies = cache.resolve("studies");
        if (!Files.isDirectory(studies)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(studies)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private List<Path> openToOthers() throws IOException {
        try (Stream<Path> all = Files.walk(cache)) {
            return all.filter(PrivacyTest::isOpenToOthers).toList();
        }
    }

    private static boolean isOpenToOthers(Path path) {
        try {
            return !PosixFilePermissions.toString(Files.getPosixFilePermissions(path)).endsWith("------");
        } catch (IOException | UnsupportedOperationException e) {
            return false; // removed meanwhile, or a system with access lists
        }
    }
}
