package org.lectern.inference.export;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.lectern.inference.api.model.ModelCard.Origin;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.tensor.Tensor;
import org.lectern.inference.checkpoint.vocabulary.TokenizerSource;

/// A checkpoint of which every tensor is one matrix of random blocks.
record RandomBlocks(Tensor tensor) implements Checkpoint {
    static RandomBlocks of(ElementType type, int rows, int columns) {
        Random random = new Random(7);
        byte[] bytes = new byte[Math.toIntExact(rows * type.bytes(columns))];
        random.nextBytes(bytes);
        ByteBuffer blocks = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int block = 0; block < bytes.length; block += type.blockBytes()) {
            for (int half : halves(type)) {
                blocks.putShort(block + half, Float.floatToFloat16((1 + random.nextFloat()) / 64));
            }
        }
        return new RandomBlocks(new Tensor("matrix", type, List.of(rows, columns), MemorySegment.ofArray(bytes)));
    }

    // where the numbers in half precision stand in a block
    private static List<Integer> halves(ElementType type) {
        return switch (type) {
            case Q4_1, Q5_1, Q4_K, Q5_K -> List.of(0, 2);
            case Q2_K -> List.of(80, 82);
            case Q3_K -> List.of(108);
            case Q6_K -> List.of(208);
            default -> List.of(0);
        };
    }

    @Override
    public List<Path> contentFiles() {
        return List.of();
    }

    @Override
    public ModelConfig config() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Origin origin() {
        throw new UnsupportedOperationException();
    }

    @Override
    public TokenizerSource tokenizer() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Tensor tensor(String name, Integer... shape) throws CheckpointException {
        if (!tensor.shape().equals(List.of(shape))) {
            throw new CheckpointException(Path.of(name), "is not what was written.");
        }
        return tensor;
    }

    @Override
    public ElementType type(String name) {
        return tensor.type();
    }

    @Override
    public long parameters() {
        return tensor.elements();
    }

    @Override
    public void close() {
        // nothing is open
    }
}
