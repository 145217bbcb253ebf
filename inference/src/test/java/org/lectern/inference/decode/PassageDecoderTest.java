package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.cache.ChunkKvCache;
import org.lectern.inference.cache.KvBlock;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.checkpoint.RandomCheckpoint;
import org.lectern.inference.checkpoint.safetensors.SafetensorsCheckpoint;

/// Decoding behind an empty passage, with kept keys and values, gives what computing everything anew gives.
class PassageDecoderTest {
    private static final CancelSignal NEVER = new CancelSignal();

    @TempDir
    private Path directory;
    private DecoderModel base;
    private Adapters adapters;

    @BeforeEach
    void load() throws Exception {
        Path folder = RandomCheckpoint.small().writeBase(directory.resolve("checkpoint"));
        base = TestModel.load(folder, Files.createDirectory(directory.resolve("exported")));
        try (var checkpoint = SafetensorsCheckpoint.open(folder)) {
            adapters = new Adapters(base.shape(), Optional.of(RandomAdapter.of(checkpoint.config().decoder(), 3, 5,
                    Projection.QUERY, Projection.VALUE, Projection.DOWN)), Optional.empty());
        }
    }

    @AfterEach
    void close() {
        adapters.close();
        base.close();
    }

    @Test
    void everyStepIsThatOfAWholePass() throws Exception {
        DecoderModel model = base.with(adapters);
        int[] text = {7, 300, 12, 45, 900, 31, 8, 77, 5};
        float[] heads = new float[model.shape().layers() * model.shape().heads()];
        try (ChunkKvCache nothing = ChunkKvCache.allocate(model.shape(), 0);
                PassageDecoder decoder = PassageDecoder.open(model, nothing, Arrays.copyOf(text, 5), heads,
                        text.length)) {
            assertArrayEquals(whole(model, Arrays.copyOf(text, 5)), decoder.prefill(NEVER, _ -> {}).logits(), 1e-4f);
            for (int i = 5; i < text.length; i++) {
                float[] expected = whole(model, Arrays.copyOf(text, i + 1));
                assertArrayEquals(expected, decoder.next(text[i], NEVER, _ -> {}).logits(), 1e-4f);
            }
        }
        assertFalse(Arrays.equals(whole(base, text), whole(model, text)), "the update counts");
    }

    private static float[] whole(DecoderModel model, int... text) throws Exception {
        try (KvBlock nothing = KvBlock.allocate(model.shape(), 1, 0)) {
            return TestModel.main(model).run(text, nothing, 0, NEVER).logits();
        }
    }
}
