package org.lectern.app.evaluation.bench.set;

import java.util.List;
import java.util.stream.IntStream;

/// The lengths of NeedleBench 2, in thousands of tokens of GPT-4.
enum NeedleSize {
    K4("4k", List.of(1, 2, 3, 4), 500), K8("8k", List.of(1, 2, 3, 4, 5, 6, 7, 8), 500),
    K32("32k", List.of(1, 4, 8, 12, 16, 20, 24, 28, 32), 3000),
    K128("128k", List.of(1, 2, 4, 8, 16, 32, 64, 128), 3000);

    /// Depths in percent.
    static final List<Integer> DEPTHS = IntStream.rangeClosed(0, 10).mapToObj(tenth -> tenth * 10).toList();
    static final int THOUSAND = 1000;
    private static final int CHINESE_BUFFER = 200;

    private final String label;
    private final List<Integer> lengths;
    private final int buffer;

    NeedleSize(String label, List<Integer> lengths, int buffer) {
        this.label = label;
        this.lengths = lengths;
        this.buffer = buffer;
    }

    String label() {
        return label;
    }

    List<Integer> lengths() {
        return lengths;
    }

    /// Tokens that a text is shorter.
    int buffer(NeedleData language) {
        return language.isEnglish() ? buffer : CHINESE_BUFFER;
    }

    boolean isQuick() {
        return this == K4;
    }

    String family(NeedleData language) {
        return "NeedleBench " + label + " " + language.code();
    }
}
