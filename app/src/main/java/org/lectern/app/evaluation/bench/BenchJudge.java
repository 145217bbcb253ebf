package org.lectern.app.evaluation.bench;

import java.util.Map;

/// Tells what a reply is worth.
@FunctionalInterface
public interface BenchJudge {
    /// Measures by name, the one that counts first; 0 to 1. The map keeps their order.
    Map<String, Double> judge(Reply reply);
}
