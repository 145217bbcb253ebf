package org.lectern.app.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.inference.api.text.Bm25;

/// What a reader would have without the model: the passages of a text with the words of a question, ranked by BM25.
final class PassageSearch {
    private static final int PASSAGE_WORDS = 100;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<String> passages;
    private final Bm25 ranking;

    private PassageSearch(List<String> passages) {
        this.passages = passages;
        this.ranking = Bm25.of(passages);
    }

    static PassageSearch of(String text) {
        var words = List.of(SPACE.split(text.strip()));
        var passages = new ArrayList<String>();
        for (var first = 0; first < words.size(); first += PASSAGE_WORDS) {
            passages.add(String.join(" ", words.subList(first, Math.min(words.size(), first + PASSAGE_WORDS))));
        }
        return new PassageSearch(passages);
    }

    /// The best passages, best first; any of the question's words counts.
    String best(String question, int count) {
        var scores = ranking.scores(question);
        return IntStream.range(0, passages.size()).boxed().filter(passage -> scores[passage] > 0)
                .sorted(Comparator.comparingDouble((Integer passage) -> scores[passage]).reversed()).limit(count)
                .map(passages::get).collect(Collectors.joining("\n\n"));
    }
}
