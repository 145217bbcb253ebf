package org.lectern.inference.api;

/// What is known of a loaded model.
///
/// @param chunkLength document tokens in a chunk at most (S)
/// @param trainedLength positions that the decoder was trained on
/// @param weightFormat how the weights are stored while running, e.g. "fp32"
/// @param provider the execution provider that runs it, e.g. "CPU"
public record ModelInfo(
        String name,
        long parameters,
        int layers,
        int chunkLength,
        int trainedLength,
        String weightFormat,
        String provider) {
    /// The same model on another execution provider.
    public ModelInfo on(String otherProvider) {
        return new ModelInfo(name, parameters, layers, chunkLength, trainedLength, weightFormat, otherProvider);
    }
}
