package org.lectern.inference.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudyKey;
import org.lectern.inference.graph.DecoderShape;

/// Which passages stay on disk, and what becomes of them when it is full.
class PassageStoreTest {
    private static final DecoderShape SHAPE = new DecoderShape(100, 2, 4, 2, 8);
    private static final int TOKENS = 5;
    private static final long ROOMY = 1L << 40;

    @TempDir
    private Path directory;

    private PassageStore store(int passages, long usable) {
        return new PassageStore(directory, passages * PassageFile.bytes(SHAPE, TOKENS), folder -> usable);
    }

    @Test
    void givesBackWhatWasStoredRoundedToHalves() throws Exception {
        PassageStore store = store(3, ROOMY);
        try (KvBlock block = KvBlock.allocate(SHAPE, 2, TOKENS + 2); KvBlock again = KvBlock.allocate(SHAPE, 1, 9)) {
            for (int i = 0; i < 2 * 2 * (TOKENS + 2) * 8; i++) {
                block.key(1).set(i, i / 7f);
            }
            assertTrue(store.write(key("a", 1), SHAPE, block, 1, TOKENS));
            assertTrue(store.read(key("a", 1), SHAPE, again, 0, TOKENS));
            block.roundToHalves();
            // [kvHeads, rows, headDim] of the second sequence, and of a block with other padding
            for (int head = 0; head < 2; head++) {
                for (int number = 0; number < TOKENS * 8; number++) {
                    assertEquals(block.key(1).get((2 + head) * (TOKENS + 2) * 8 + number),
                            again.key(1).get(head * 9 * 8 + number));
                }
            }
            assertFalse(store.read(key("a", 1), SHAPE, again, 0, TOKENS - 1));
            assertFalse(store.read(key("a", 2), SHAPE, again, 0, TOKENS));
        }
    }

    @Test
    void thoseUsedLongestAgoGoFirst() throws Exception {
        PassageStore store = store(2, ROOMY);
        try (KvBlock block = KvBlock.allocate(SHAPE, 1, TOKENS)) {
            write(store, block, 1, 2);
            assertTrue(store.read(key("a", 1), SHAPE, block, 0, TOKENS));
            write(store, block, 3);
            assertTrue(store.read(key("a", 1), SHAPE, block, 0, TOKENS));
            assertFalse(store.read(key("a", 2), SHAPE, block, 0, TOKENS));
            // another start knows by the files' times
            Files.setLastModifiedTime(file(3), FileTime.fromMillis(1000));
            write(store(2, ROOMY), block, 4);
            assertTrue(Files.exists(file(1)) && Files.exists(file(4)) && !Files.exists(file(3)));
        }
    }

    @Test
    void aFullDiskCostsNothingButTheStoring() throws Exception {
        try (KvBlock block = KvBlock.allocate(SHAPE, 1, TOKENS)) {
            write(store(5, ROOMY), block, 1);
            assertFalse(store(5, 0).write(key("a", 2), SHAPE, block, 0, TOKENS));
            assertTrue(Files.exists(file(1)));
            assertFalse(store(0, ROOMY).write(key("a", 2), SHAPE, block, 0, TOKENS));
            try (Stream<Path> files = Files.walk(directory)) {
                assertTrue(files.noneMatch(file -> file.toString().contains("unfinished")));
            }
        }
    }

    @Test
    void aTextIsForgottenAlone() throws Exception {
        PassageStore store = store(9, ROOMY);
        try (KvBlock block = KvBlock.allocate(SHAPE, 1, TOKENS)) {
            write(store, block, 1, 2);
            assertTrue(store.write(key("b", 1), SHAPE, block, 0, TOKENS));
            store.forget(name("a"));
            assertFalse(store.read(key("a", 1), SHAPE, block, 0, TOKENS));
            assertTrue(store.read(key("b", 1), SHAPE, block, 0, TOKENS));
            assertEquals(PassageFile.bytes(SHAPE, TOKENS), store.bytes());
            store.clear();
            assertEquals(0, store.bytes());
        }
    }

    private static void write(PassageStore store, KvBlock block, int... passages) {
        for (int passage : passages) {
            assertTrue(store.write(key("a", passage), SHAPE, block, 0, TOKENS));
        }
    }

    private static PassageKey key(String text, int passage) {
        return PassageKey.of("model", name(text), passage);
    }

    private static StudyKey name(String text) {
        return StudyKey.of(SourceText.of(text));
    }

    private Path file(int passage) {
        return directory.resolve(name("a").hash()).resolve(key("a", passage).content() + ".kv");
    }
}
