package org.lectern.app.evaluation.bench.metric;

import org.lectern.app.evaluation.summaries.RougeL;
import org.lectern.app.evaluation.SquadMetrics;
import java.util.List;
import java.util.stream.IntStream;

/// ROUGE-N (Lin 2004): F1 over rows of n words in small letters, without stemming, each counted as often as it stands there.
///
/// @param n words in a row
public record RougeN(int n) implements TextMetric {
    @Override
    public double of(String answer, String gold) {
        return SquadMetrics.overlap(rows(answer), rows(gold));
    }

    private List<List<String>> rows(String text) {
        var words = RougeL.words(text);
        return IntStream.rangeClosed(0, words.size() - n).mapToObj(i -> words.subList(i, i + n)).toList();
    }
}
