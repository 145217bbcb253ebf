package org.lectern.inference.graph;

/// Names of the decoder graph's outputs; the letters are those of [GraphInputs].
public final class GraphOutputs {
    /// float32 [M, vocabulary].
    public static final String LOGITS = "logits";
    /// float32 [B, 1, P], attention of each sequence's last token over the document entries, heads weighted and summed.
    public static final String ATTENTION = "document_attention";

    private GraphOutputs() {}

    /// float32 [B, kvHeads, T, headDim], rotated; includes the candidate.
    public static String newKey(int layer) {
        return "new_key." + layer;
    }

    /// float32 [B, kvHeads, T, headDim]; includes the candidate.
    public static String newValue(int layer) {
        return "new_value." + layer;
    }

    /// float32 [B, kvHeads, C, headDim], rotated to the candidate positions.
    public static String candidateKey(int layer) {
        return "candidate_key." + layer;
    }

    /// float32 [B, kvHeads, C, headDim].
    public static String candidateValue(int layer) {
        return "candidate_value." + layer;
    }
}
