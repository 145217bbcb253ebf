package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.checkpoint.RandomCheckpoint;

/// Tokens that are read piece by piece behind a passage are the passage and the tokens read at once.
class LocalDecoderTest {
    private static final int[] PASSAGE = {5, 9, 200, 31, 77, 8, 8, 1000};
    private static final int[] QUESTION = {40, 41, 42, 43, 44};

    private final CancelSignal never = new CancelSignal();

    @TempDir
    private Path directory;
    private DecoderModel model;

    @BeforeEach
    void load() throws Exception {
        Path checkpoint = RandomCheckpoint.small().write(directory.resolve("checkpoint"));
        model = TestModel.load(checkpoint, Files.createDirectory(directory.resolve("exported")));
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void pieceByPieceIsAllAtOnce() throws Exception {
        try (ChunkKvCache passage = new ChunkEncoder(model).encode(List.of(PASSAGE), never);
                LocalDecoder steps = new LocalDecoder(model, passage.block(), PASSAGE.length);
                KvBlock nothing = KvBlock.allocate(model.shape(), 1, 0);
                LocalDecoder whole = new LocalDecoder(model, nothing, 0)) {
            steps.read(never, QUESTION[0], QUESTION[1]);
            steps.read(never, QUESTION[2]);
            float[] last = steps.read(never, QUESTION[3], QUESTION[4]);
            whole.read(never, PASSAGE);
            assertArrayEquals(whole.read(never, QUESTION), last, 1e-4f);
        }
    }
}
