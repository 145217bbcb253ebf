package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.tensor.BlockLayout;

/// Embedding and head on the blocks that the checkpoint stores, the same ones where they are tied.
///
/// @param inSinglePrecision what to do where the checkpoint stores no blocks
record StoredTokenLayers(Decoder decoder, OnnxGraph graph, WeightWriter weights,
        TokenLayers inSinglePrecision) implements TokenLayers {
    @Override
    public String embedded(String tokens) throws CheckpointException, IOException {
        Optional<BlockLayout> stored = weights.layout(table(EMBEDDING));
        if (stored.isEmpty()) {
            return inSinglePrecision.embedded(tokens);
        }
        BlockLayout layout = stored.get();
        WeightWriter.Stored blocks = weights.stored(table(EMBEDDING));
        String rows = graph.microsoftNode("GatherBlockQuantized",
                List.of(integer("gather_axis", 0), integer("quantize_axis", 1), integer("bits", layout.bits()),
                        integer("block_size", layout.group())),
                weights.flatCodes(table(EMBEDDING)), tokens, blocks.scales());
        return layout.hasMinimum() ? withMinima(rows, tokens, layout) : rows;
    }

    private String withMinima(String rows, String tokens, BlockLayout layout) throws CheckpointException, IOException {
        int groups = decoder.hidden() / layout.group();
        String minima = graph.node("Gather", weights.minimaByRow(table(EMBEDDING)),
                tokens);
        String sum = graph.node("Add", graph.node("Reshape", rows, graph.constant(0, 0, groups, layout.group())),
                graph.node("Unsqueeze", minima, graph.constant(-1)));
        return graph.node("Reshape", sum, graph.constant(0, 0, decoder.hidden()));
    }

    @Override
    public String logits(String x) throws CheckpointException, IOException {
        String weight = decoder.tiedEmbeddings() ? EMBEDDING : HEAD;
        if (weights.layout(table(weight)).isEmpty()) {
            return inSinglePrecision.logits(x);
        }
        LinearLayers linear = new StoredLinearLayers(graph, weights, StoredLinearLayers.FAST);
        String sequence = graph.node("Unsqueeze", x, graph.constant(0));
        return graph.node("Squeeze", linear.apply(sequence, weight, decoder.hidden(), decoder.vocabulary()),
                graph.constant(0));
    }

    private StackedWeights table(String name) {
        return StackedWeights.of(name, decoder.hidden(), decoder.vocabulary());
    }
}
