package org.lectern.inference.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.graph.DecoderShape;

/// The folder of chunk caches: what is kept, what goes first, and what a full disk does.
class CacheStoreTest {
    private static final DecoderShape SHAPE = new DecoderShape(100, 2, 4, 2, 8);
    private static final int[] LENGTHS = {64, 60, 64, 31, 64};
    private static final int GROUP_SIZE = 2;
    private static final int GROUPS = 3;
    private static final long ROOMY = 1L << 40;
    private static final long FILE_BYTES = 84L << 10; // of LENGTHS

    @TempDir
    private Path directory;

    @Test
    void givesBackWhatWasStored() throws Exception {
        CacheStore store = store(ROOMY, ROOMY);
        fill(store, "a");
        try (ChunkCacheFile file = open(store, "a")) {
            for (int group = 0; group < GROUPS; group++) {
                try (ChunkKvCache cache = file.map(group)) {
                    assertEquals(10f * group + 1, cache.block().value(1).get(3));
                }
            }
        }
    }

    @Test
    void aGroupSizeOnceChosenStays() throws Exception {
        CacheStore store = store(ROOMY, ROOMY);
        fill(store, "a");
        try (ChunkCacheFile file = store.open(key("a"), SHAPE, LENGTHS, 4).orElseThrow()) {
            assertEquals(GROUP_SIZE, file.groupSize());
        }
    }

    @Test
    void theFileUsedLongestAgoGoesFirst() throws Exception {
        CacheStore store = store(3 * FILE_BYTES, ROOMY);
        fill(store, "a");
        fill(store, "b");
        Files.setLastModifiedTime(path("a"), FileTime.fromMillis(1000));
        Files.setLastModifiedTime(path("b"), FileTime.fromMillis(2000));
        open(store, "a").close();
        fill(store, "c");
        fill(store, "d");
        assertEquals(List.of(path("a"), path("c"), path("d")), files());
    }

    @Test
    void aFileInUseStays() throws Exception {
        CacheStore store = store(3 * FILE_BYTES / 2, ROOMY);
        fill(store, "a");
        try (ChunkCacheFile used = open(store, "a")) {
            assertThrows(StorageFailure.class, () -> fill(store, "b"));
            assertStored(used, 0);
        }
        fill(store, "b");
        assertFalse(Files.exists(path("a")));
    }

    @Test
    void aTextLargerThanTheLimitIsRefusedAndCostsNothing() throws Exception {
        fill(store(ROOMY, ROOMY), "a");
        StorageFailure refusal = assertThrows(StorageFailure.class, () -> fill(store(FILE_BYTES / 2, ROOMY), "b"));
        assertTrue(refusal.getMessage().contains("1 MB"), refusal::getMessage);
        assertStored("a");
    }

    @Test
    void aFullDiskIsRefusedInASentenceAndCostsNothing() throws Exception {
        fill(store(ROOMY, ROOMY), "a");
        StorageFailure refusal = assertThrows(StorageFailure.class, () -> fill(store(ROOMY, 0), "b"));
        assertTrue(refusal.getMessage().contains("0 MB are free"), refusal::getMessage);
        assertStored("a");
        fill(store(ROOMY, ROOMY), "b");
    }

    @Test
    void whatIsStoredIsReadOnAFullDisk() throws Exception {
        fill(store(ROOMY, ROOMY), "a");
        try (ChunkCacheFile file = open(store(ROOMY, 0), "a")) {
            assertStored(file, 2);
        }
    }

    @Test
    void aFailedWriteLeavesTheOtherGroups() throws Exception {
        CacheStore store = store(ROOMY, ROOMY);
        ChunkCacheFile file = open(store, "a");
        write(file, 0);
        file.close();
        assertThrows(UncheckedIOException.class, () -> write(file, 1));
        try (ChunkCacheFile again = open(store, "a")) {
            assertStored(again, 0);
            assertTrue(again.stored(1).isEmpty());
        }
    }

    @Test
    void everyChunkCountsForItself() throws Exception {
        try (ChunkCacheFile file = open(store(ROOMY, ROOMY), "a"); ChunkKvCache cache = group(1)) {
            file.write(1, 1, cache.block(), 1);
            assertEquals(BitSet.valueOf(new long[]{0b10}), file.stored(1));
            file.write(1, 0, cache.block(), 0);
            assertStored(file, 1);
            assertTrue(file.stored(0).isEmpty());
        }
    }

    @Test
    void forgetsATextWithEveryModel() throws Exception {
        CacheStore store = store(ROOMY, ROOMY);
        fill(store, "a");
        store.open(CacheKey.of("other model", SourceText.of("a"), chunks()), SHAPE, LENGTHS, GROUP_SIZE).orElseThrow()
                .close();
        fill(store, "b");
        store.forget(SourceText.of("a"));
        assertEquals(List.of(path("b")), files());
    }

    @Test
    void aClaimedFileIsNotGivenTwice() throws Exception {
        CacheStore store = store(ROOMY, ROOMY);
        try (ChunkCacheFile _ = open(store, "a")) {
            assertEquals(Optional.empty(), store.open(key("a"), SHAPE, LENGTHS, GROUP_SIZE));
        }
        open(store, "a").close();
    }

    private CacheStore store(long limit, long free) {
        return new CacheStore(directory, limit, folder -> free);
    }

    private void fill(CacheStore store, String text) throws InferenceException {
        try (ChunkCacheFile file = open(store, text)) {
            for (int group = 0; group < GROUPS; group++) {
                write(file, group);
            }
        }
    }

    private static void write(ChunkCacheFile file, int group) throws InferenceException {
        file.makeRoom();
        try (ChunkKvCache cache = group(group)) {
            for (int chunk = 0; chunk < cache.chunks(); chunk++) {
                file.write(group, chunk, cache.block(), chunk);
            }
        }
    }

    private void assertStored(String text) throws InferenceException {
        try (ChunkCacheFile file = open(store(ROOMY, ROOMY), text)) {
            for (int group = 0; group < GROUPS; group++) {
                assertStored(file, group);
            }
        }
    }

    private static void assertStored(ChunkCacheFile file, int group) throws StorageFailure {
        assertEquals(Math.min(GROUP_SIZE, LENGTHS.length - group * GROUP_SIZE), file.stored(group).cardinality());
    }

    private static ChunkCacheFile open(CacheStore store, String text) throws StorageFailure {
        return store.open(key(text), SHAPE, LENGTHS, GROUP_SIZE).orElseThrow();
    }

    private static ChunkKvCache group(int number) throws InferenceException {
        int first = number * GROUP_SIZE;
        ChunkKvCache cache = first + 1 < LENGTHS.length
                ? ChunkKvCache.allocate(SHAPE, LENGTHS[first], LENGTHS[first + 1])
                : ChunkKvCache.allocate(SHAPE, LENGTHS[first]);
        for (int layer = 0; layer < SHAPE.layers(); layer++) {
            cache.block().value(layer).set(3, 10f * number + layer);
        }
        return cache;
    }

    private static CacheKey key(String text) {
        return CacheKey.of("model", SourceText.of(text), chunks());
    }

    private static List<int[]> chunks() {
        return Arrays.stream(LENGTHS).mapToObj(int[]::new).toList();
    }

    private Path path(String text) {
        return directory.resolve(key(text).fileName());
    }

    private List<Path> files() throws IOException {
        List<Path> known = Stream.of("a", "b", "c", "d").map(this::path).toList();
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted(Comparator.comparingInt(known::indexOf)).toList();
        }
    }
}
