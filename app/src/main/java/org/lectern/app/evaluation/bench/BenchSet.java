package org.lectern.app.evaluation.bench;

import java.util.List;
import org.lectern.app.evaluation.DatasetException;

/// A benchmark: data → samples → figures.
public interface BenchSet {
    /// Small letters, digits and hyphens.
    String name();

    /// The benchmarks that have one mean, as they are called.
    String family();

    /// The files that it is made of, below the data folder; none where all is generated.
    List<String> files();

    /// Whether its texts are short enough for a quick look.
    default boolean isQuick() {
        return true;
    }

    /// All samples, in an order that keeps those of one text together.
    ///
    /// @param seed of all that is drawn at random
    List<BenchSample> samples(BenchFolder data, long seed) throws DatasetException;

    /// What is said of those that were answered, the figure that counts first.
    default List<BenchFigure> figures(List<Scored> scored) {
        return BenchFigure.means(scored);
    }
}
