package org.lectern.inference.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lectern.inference.api.PrivateFiles;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.graph.AdapterWidths;

/// Writes a checkpoint as an ONNX model with its weights in a second file.
public final class ModelExporter {
    /// Raise when the graph or the layout of its files changes.
    public static final int FORMAT_VERSION = 5;
    public static final String MODEL_FILE = "decoder.onnx";
    private static final String WEIGHT_FILE = "decoder.weights";

    private ModelExporter() {}

    /// Widths of the low-rank updates that the exported graph takes; none where the checkpoint has candidate weights of its own.
    public static Optional<AdapterWidths> adapterWidths(Decoder decoder) {
        return decoder.candidateProjections().isEmpty()
                ? Optional.of(new AdapterWidths(decoder.hidden(), decoder.heads() * decoder.headDim(),
                        decoder.intermediate()))
                : Optional.empty();
    }

    /// Writes the model's files into an empty directory.
    public static void export(Checkpoint checkpoint, WeightFormat format, Path directory)
            throws CheckpointException, IOException {
        OnnxGraph graph = new OnnxGraph();
        try (WeightFile file = new WeightFile(directory.resolve(WEIGHT_FILE))) {
            WeightWriter weights = new WeightWriter(checkpoint, file, graph);
            LinearLayers linear = LinearLayers.of(format, graph, weights);
            Decoder decoder = checkpoint.config().decoder();
            new DecoderGraph(decoder, graph, weights, linear, TokenLayers.of(format, decoder, graph, weights)).build();
        }
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(PrivateFiles.file(directory.resolve(MODEL_FILE))))) {
            graph.model().writeTo(out);
        }
    }
}
