package org.lectern.inference.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudyKey;

/// Vectors on disk: what is damaged is noticed, loses only itself and is made again.
class IndexFileTest {
    private static final int PASSAGES = 5;
    private static final int WIDTH = 8;
    private static final SourceText TEXT = SourceText.of("text");

    @TempDir
    private Path directory;

    @Test
    void givesBackWhatWasStored() throws Exception {
        store(0, 1, 2, 3, 4);
        Map<Integer, Vectors.Rounded> stored = stored(TEXT);
        assertEquals(PASSAGES, stored.size());
        stored.forEach((passage, vector) -> {
            assertEquals(vector(passage).scale(), vector.scale());
            assertArrayEquals(vector(passage).numbers(), vector.numbers());
        });
    }

    @Test
    void anyFlippedBitLosesOneVectorOrAll() throws Exception {
        store(0, 1, 2, 3, 4);
        byte[] whole = Files.readAllBytes(file());
        for (int place = 0; place < whole.length; place++) {
            byte[] damaged = whole.clone();
            damaged[place] ^= (byte) (1 << place % 8);
            Files.write(file(), damaged);
            int left = stored(TEXT).size();
            assertEquals(place < IndexLayout.HEADER_BYTES ? 0 : PASSAGES - 1, left, "byte " + place);
        }
    }

    @Test
    void aTornEndLosesWhatWasBeingWritten() throws Exception {
        store(0, 1, 2, 3, 4);
        byte[] whole = Files.readAllBytes(file());
        int record = (whole.length - IndexLayout.HEADER_BYTES) / PASSAGES;
        for (int length = 0; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertEquals(Math.max(0, length - IndexLayout.HEADER_BYTES) / record, stored(TEXT).size());
        }
    }

    @Test
    void whatWasLostIsStoredAgainInItsPlace() throws Exception {
        store(0, 1, 2);
        byte[] whole = Files.readAllBytes(file());
        whole[IndexLayout.HEADER_BYTES + 3] ^= 1;
        Files.write(file(), Arrays.copyOf(whole, whole.length - 1));
        assertEquals(Set.of(1), stored(TEXT).keySet());
        store(3, 0, 2, 4);
        assertEquals(PASSAGES, stored(TEXT).size());
        assertEquals(IndexLayout.HEADER_BYTES + PASSAGES * new IndexLayout(key(TEXT), PASSAGES, WIDTH).recordBytes(),
                Files.size(file()));
    }

    @Test
    void anotherTextIsAnotherFile() throws Exception {
        store(0, 1);
        SourceText titled = new SourceText("Title", "text", List.of());
        assertEquals(0, stored(titled).size());
        Path other = directory.resolve(key(titled).fileName());
        Files.copy(file(), other, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(0, stored(titled).size());
        new IndexStore(directory).forget(StudyKey.of(titled));
        assertEquals(2, stored(TEXT).size());
        new IndexStore(directory).forget(StudyKey.of(TEXT));
        assertEquals(0, new IndexStore(directory).bytes());
    }

    @Test
    void aFileIsOnesAlone() throws Exception {
        IndexStore store = new IndexStore(directory);
        try (IndexFile _ = store.open(key(TEXT), PASSAGES, WIDTH, (_, _) -> {}).orElseThrow()) {
            assertTrue(store.open(key(TEXT), PASSAGES, WIDTH, (_, _) -> {}).isEmpty());
            store.clear();
            assertTrue(Files.exists(file()));
        }
        store.clear();
        assertEquals(0, store.bytes());
    }

    private void store(int... passages) throws StorageFailure {
        Optional<IndexFile> opened = new IndexStore(directory).open(key(TEXT), PASSAGES, WIDTH, (_, _) -> {});
        try (IndexFile file = opened.orElseThrow()) {
            for (int passage : passages) {
                file.append(passage, vector(passage));
            }
        }
    }

    private Map<Integer, Vectors.Rounded> stored(SourceText text) throws StorageFailure {
        Map<Integer, Vectors.Rounded> stored = new TreeMap<>();
        new IndexStore(directory).open(key(text), PASSAGES, WIDTH, stored::put).orElseThrow().close();
        return stored;
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.endsWith(key(TEXT).fileName())).findAny().orElseThrow();
        }
    }

    private static IndexKey key(SourceText text) {
        return IndexKey.of("embedder", text);
    }

    private static Vectors.Rounded vector(int passage) {
        float[] vector = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            vector[i] = (float) Math.sin(passage * 31 + i);
        }
        return Vectors.Rounded.of(vector);
    }
}
