package org.lectern.inference.export;

import static org.lectern.inference.export.OnnxGraph.integer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.graph.GraphInputs;
import org.lectern.inference.graph.UpdateGroup;

/// The linear layers of the decoder's blocks: the base's for all tokens, and for candidate tokens either weights of their own
/// or, with what adapters add, the base's as well.
final class Projections {
    private final Decoder decoder;
    private final OnnxGraph graph;
    private final WeightWriter weights;
    private final LinearLayers linear;
    private final Optional<AdapterLayers> adapters;
    private final Map<String, Parts> parts = new HashMap<>();
    private final String lastBaseTokens;

    /// The two kinds of tokens of a value.
    ///
    /// @param base ordinary tokens, [B, T - C, width]
    /// @param candidate candidate tokens, [B, C, width]
    private record Parts(String base, String candidate) {}

    /// @param tokensBeforeLast the int64 value T - 1
    Projections(Decoder decoder, OnnxGraph graph, WeightWriter weights, LinearLayers linear, String tokensBeforeLast) {
        this.decoder = decoder;
        this.graph = graph;
        this.weights = weights;
        this.linear = linear;
        adapters = ModelExporter.adapterWidths(decoder)
                .map(widths -> new AdapterLayers(decoder.layers(), widths, graph));
        lastBaseTokens = graph.node("Sub", GraphInputs.BASE_TOKENS, tokensBeforeLast);
    }

    /// The products of all tokens, or of each sequence's last one, with some layers that read the same.
    ///
    /// @param x [B, T or 1, in]
    /// @param lastTokenOnly whether x is the last token
    List<String> apply(UpdateGroup group, int layer, String x, boolean lastTokenOnly)
            throws CheckpointException, IOException {
        List<String> products = biased(group, layer, products(group, layer, x, lastTokenOnly));
        if (adapters.isEmpty()) {
            return products;
        }
        List<String> downs = adapters.get().down(group, layer, x, lastTokenOnly);
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            sums.add(adapters.get().add(products.get(i), downs.get(i), group.targets().get(i), layer));
        }
        return sums;
    }

    // candidate tokens get the base's biases too
    private List<String> biased(UpdateGroup group, int layer, List<String> products)
            throws CheckpointException, IOException {
        List<String> sums = new ArrayList<>();
        for (int i = 0; i < products.size(); i++) {
            Projection projection = Projection.named(group.targets().get(i));
            sums.add(decoder.form().biases().contains(projection)
                    ? graph.node("Add", products.get(i),
                            weights.plain(projection.biasTensor(layer), projection.out(decoder)))
                    : products.get(i));
        }
        return sums;
    }

    private List<String> products(UpdateGroup group, int layer, String x, boolean lastTokenOnly)
            throws CheckpointException, IOException {
        List<Projection> projections = group.targets().stream().map(Projection::named).toList();
        if (Collections.disjoint(decoder.candidateProjections(), projections)) {
            return linear.applyAll(x, new StackedWeights(projections.stream().map(p -> p.baseTensor(layer)).toList(),
                    projections.getFirst().in(decoder), projections.stream().map(p -> p.out(decoder)).toList()));
        }
        List<String> products = new ArrayList<>();
        for (Projection projection : projections) {
            products.add(product(projection, layer, x, lastTokenOnly));
        }
        return products;
    }

    private String product(Projection projection, int layer, String x, boolean lastTokenOnly)
            throws CheckpointException, IOException {
        String base = projection.baseTensor(layer);
        int in = projection.in(decoder);
        int out = projection.out(decoder);
        if (!decoder.candidateProjections().contains(projection)) {
            return linear.apply(x, base, in, out);
        }
        Parts split = parts.computeIfAbsent(x, key -> split(key, lastTokenOnly));
        return graph.node("Concat", List.of(integer("axis", 1)), linear.apply(split.base(), base, in, out),
                linear.apply(split.candidate(), projection.candidateTensor(layer), in, out));
    }

    private Parts split(String x, boolean lastTokenOnly) {
        String count = lastTokenOnly ? lastBaseTokens : GraphInputs.BASE_TOKENS;
        return new Parts(slice(x, graph.constant(0), count), slice(x, count, graph.constant(Integer.MAX_VALUE)));
    }

    private String slice(String x, String from, String to) {
        return graph.node("Slice", x, from, to, graph.constant(1));
    }
}
