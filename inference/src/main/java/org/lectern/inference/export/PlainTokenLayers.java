package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;

import java.io.IOException;
import java.util.List;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;

/// Embedding and head in single precision.
record PlainTokenLayers(Decoder decoder, OnnxGraph graph, WeightWriter weights) implements TokenLayers {
    @Override
    public String embedded(String tokens) throws CheckpointException, IOException {
        return graph.node("Gather", table(EMBEDDING), tokens);
    }

    @Override
    public String logits(String x) throws CheckpointException, IOException {
        return graph.node("Gemm", List.of(integer("transB", 1)), x,
                table(decoder.tiedEmbeddings() ? EMBEDDING : HEAD));
    }

    private String table(String name) throws CheckpointException, IOException {
        return weights.plain(name, decoder.vocabulary(), decoder.hidden());
    }
}
