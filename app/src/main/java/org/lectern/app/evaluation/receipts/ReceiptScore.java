package org.lectern.app.evaluation.receipts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What receipts are worth: whether the first sentence that an answer cites is needed more than another one, and how far they agree with
/// asking anew without a sentence. A figure is null where there is nothing to compute it of.
///
/// @param asked how many questions
/// @param checked how many had an answer with a receipt
/// @param aboveAny share of those whose first sentence is needed more than a random one of the text: a greater fall of the answer's
///     log-probability without it
/// @param withOthers how many of them have other sentences in the passage of the first
/// @param aboveNear share of these whose first sentence is needed more than a random one of its passage
/// @param anew how many falls were computed anew: for each answer one of the three sentences in turn
/// @param same rank correlation with those of the text without the sentence, cut into the same passages
/// @param cutAnew the same where it is cut into passages anew, so that others change too
/// @param seconds mean of checking the three sentences
public record ReceiptScore(int asked, int checked, @Nullable Double aboveAny, int withOthers,
        @Nullable Double aboveNear, int anew, @Nullable Double same, @Nullable Double cutAnew, double seconds) {
    /// By how much the log-probability of one answer falls without a sentence, as receipts tell it.
    ///
    /// @param first without the first sentence that it cites
    /// @param near without one of its passage
    /// @param any without one of the text
    /// @param seconds that it took
    record Row(double first, Optional<Double> near, Optional<Double> any, Anew anew, double seconds) {}

    /// One of the falls, and what it is when the text is studied and asked anew.
    record Anew(double told, double same, double cutAnew) {}

    static ReceiptScore of(int asked, List<Row> rows) {
        var near = rows.stream().filter(row -> row.near().isPresent()).toList();
        var anew = rows.stream().map(Row::anew).toList();
        var told = anew.stream().map(Anew::told).toList();
        return new ReceiptScore(asked, rows.size(),
                share(rows, row -> row.any().filter(other -> row.first() > other).isPresent()), near.size(),
                share(near, row -> row.first() > row.near().orElseThrow()), anew.size(),
                known(RankCorrelation.of(told, anew.stream().map(Anew::same).toList())),
                known(RankCorrelation.of(told, anew.stream().map(Anew::cutAnew).toList())),
                rows.stream().mapToDouble(Row::seconds).average().orElse(0));
    }

    private static @Nullable Double share(List<Row> rows, Predicate<Row> is) {
        return known((double) rows.stream().filter(is).count() / rows.size());
    }

    private static @Nullable Double known(double figure) {
        return Double.isNaN(figure) ? null : figure;
    }
}
