package org.lectern.app.evaluation.bench.metric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// LongBench's `rouge_score` and `rouge_zh_score`: F of Rouge-L over whole summaries as the Python package `rouge` (1.0.1) counts it.
/// Sentences end at full stops; the different words that a sentence of one text shares in order with any of the other's are counted
/// once, against the different words of each text. Letters stay as large as they are.
public enum SummaryRouge implements TextMetric {
    ENGLISH(text -> text), CHINESE(text -> String.join(" ", BenchWords.cut(text)));

    private static final double ALMOST_NOTHING = 1e-8; // as the package has it

    private final UnaryOperator<String> spaced;

    SummaryRouge(UnaryOperator<String> spaced) {
        this.spaced = spaced;
    }

    @Override
    public double of(String answer, String gold) {
        var given = sentences(spaced.apply(answer));
        var wanted = sentences(spaced.apply(gold));
        if (given.isEmpty() || wanted.isEmpty()) {
            return 0;
        }
        Set<String> union = new HashSet<>();
        wanted.forEach(reference -> given.forEach(sentence -> union.addAll(common(reference, sentence))));
        var recall = (double) union.size() / different(wanted);
        var precision = (double) union.size() / different(given);
        return 2 * precision * recall / (precision + recall + ALMOST_NOTHING);
    }

    // a full stop at the end leaves nothing behind it; white space between two is a sentence of one empty word
    private static List<List<String>> sentences(String text) {
        var sentences = new ArrayList<List<String>>();
        for (var sentence : text.split("\\.", -1)) {
            if (!sentence.isEmpty()) {
                sentences.add(List.of(sentence.strip().split("\\s+")));
            }
        }
        return sentences;
    }

    private static int different(List<List<String>> sentences) {
        Set<String> words = new HashSet<>();
        sentences.forEach(words::addAll);
        return words.size();
    }

    /// The words of one longest common row, found from the end.
    private static List<String> common(List<String> one, List<String> other) {
        var longest = CommonRow.lengths(one, other);
        var row = new ArrayList<String>();
        var i = one.size();
        var j = other.size();
        while (i > 0 && j > 0) {
            if (one.get(i - 1).equals(other.get(j - 1))) {
                row.add(one.get(i - 1));
                i--;
                j--;
            } else if (longest[i - 1][j] > longest[i][j - 1]) {
                i--;
            } else {
                j--;
            }
        }
        return row;
    }
}
