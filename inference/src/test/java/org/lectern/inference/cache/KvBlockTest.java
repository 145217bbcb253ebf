package org.lectern.inference.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.runtime.TensorArena;

class KvBlockTest {
    @Test
    void whatCannotBeAllocatedWholeLeavesNothing() {
        long before = TensorArena.liveBytes();
        assertThrows(RuntimeFailure.class,
                () -> KvBlock.of(new DecoderShape(100, 2, 4, 2, 8), 1, 5, (arena, layer, _) -> {
                    arena.floats(1000);
                    if (layer == 1) {
                        throw new RuntimeFailure("no memory is left");
                    }
                }));
        assertEquals(before, TensorArena.liveBytes());
    }
}
