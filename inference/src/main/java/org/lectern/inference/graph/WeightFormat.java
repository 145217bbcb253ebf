package org.lectern.inference.graph;

/// How the weights are stored while the model runs.
public enum WeightFormat {
    FP32("fp32");

    private final String label;

    WeightFormat(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
