package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.UncheckedIOException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.checkpoint.gguf.GgufCheckpoint;
import org.lectern.inference.checkpoint.tensor.Tensor;
import org.lectern.inference.tokenizer.Tokenizer;

/// What the weights of the real base say when plain loops run them; rows in a wrong order or wrong blocks would say nonsense.
class BaseModelTest {
    private static final String PROMPT = "The capital of France is";

    @TempDir
    private Path directory;

    @Test
    void namesTheCapitalOfFrance() throws Exception {
        try (Checkpoint checkpoint = GgufCheckpoint.open(Path.of("model/base/SmolLM2-135M-Instruct.Q4_1.gguf"));
                Tokenizer tokenizer = Tokenizer.open(checkpoint.tokenizer(), directory)) {
            Decoder decoder = checkpoint.config().decoder();
            float[] embedding = checkpoint.tensor("model.embed_tokens.weight", decoder.vocabulary(), decoder.hidden())
                    .toFloats();
            ReferenceDecoder reference = new ReferenceDecoder(decoder.layers(), decoder.heads(), decoder.kvHeads(),
                    decoder.headDim(), decoder.positions().global().theta(), decoder.normEpsilon(),
                    (layer, name) -> name.equals("embedding") ? embedding : weights(checkpoint, layer, name));
            float[][] normed = reference.run(tokenizer.encode(PROMPT).ids(), 0, Optional.empty(), reference.memory(),
                    reference.memory());
            float[] logits = reference.logits(normed[normed.length - 1])[0];
            int best = IntStream.range(0, logits.length).reduce((a, b) -> logits[b] > logits[a] ? b : a).orElseThrow();
            assertEquals(" Paris", tokenizer.decode(best));
        }
    }

    private static float[] weights(Checkpoint checkpoint, int layer, String name) {
        Decoder decoder = checkpoint.config().decoder();
        int hidden = decoder.hidden();
        String block = "model.layers." + layer + ".";
        try {
            Tensor tensor = switch (name) {
                case "norm" -> checkpoint.tensor("model.norm.weight", hidden);
                case "norm1" -> checkpoint.tensor(block + "input_layernorm.weight", hidden);
                case "norm2" -> checkpoint.tensor(block + "post_attention_layernorm.weight", hidden);
                case "q" -> checkpoint.tensor(Projection.QUERY.baseTensor(layer), decoder.queryWidth(), hidden);
                case "k" -> checkpoint.tensor(Projection.KEY.baseTensor(layer), decoder.keyWidth(), hidden);
                case "v" -> checkpoint.tensor(Projection.VALUE.baseTensor(layer), decoder.keyWidth(), hidden);
                case "o" -> checkpoint.tensor(Projection.OUTPUT.baseTensor(layer), hidden, decoder.queryWidth());
                case "gate" -> checkpoint.tensor(Projection.GATE.baseTensor(layer), decoder.intermediate(), hidden);
                case "up" -> checkpoint.tensor(Projection.UP.baseTensor(layer), decoder.intermediate(), hidden);
                default -> checkpoint.tensor(Projection.DOWN.baseTensor(layer), hidden, decoder.intermediate());
            };
            return tensor.toFloats();
        } catch (CheckpointException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
