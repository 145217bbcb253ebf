package org.lectern.app.answering;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.words.SearchWords;
import org.lectern.app.document.words.Stem;
import org.lectern.inference.api.text.Sentences;

/// Finds the chunks that hold the most telling words of a question (BM25), and in each the sentence that holds most of them.
/// The model has no part in it, and chunks that are not studied yet are found too.
final class WordSearch {
    private static final int MOST = 3;
    private static final double SATURATION = 1.2; // k1
    private static final double LENGTH_PART = 0.75; // b
    private static final double EVERYWHERE = 0.5; // of the chunks: a word in more of them tells nothing
    private static final int FEW = 4; // chunks, of which half is no measure

    private final AskedDocuments asked;
    private final Set<String> wanted;
    private final List<Counted> chunks;
    private final Map<String, Double> weights = new HashMap<>();

    /// How often each wanted word stands in a chunk.
    ///
    /// @param length in words
    private record Counted(ScopedChunks in, TextRange span, Map<String, Integer> words, int length) {}

    private WordSearch(AskedDocuments asked, String question) {
        this.asked = asked;
        this.wanted = stems(question).stream().collect(Collectors.toSet());
        this.chunks = asked.documents().stream()
                .flatMap(one -> one.ranges().stream().map(span -> count(one, span))).toList();
        wanted.forEach(word -> weights.put(word, weight(word)));
    }

    /// The best passages inside the scope, best first; none where no telling word of the question stands there.
    static List<FoundPassage> nearest(AskedDocuments asked, String question) {
        return new WordSearch(asked, question).nearest();
    }

    private List<FoundPassage> nearest() {
        var length = chunks.stream().mapToInt(Counted::length).average().orElse(1);
        var scores = new HashMap<Counted, Double>();
        chunks.forEach(chunk -> scores.put(chunk, score(chunk, length)));
        return chunks.stream().filter(chunk -> scores.get(chunk) > 0)
                .sorted(Comparator.comparingDouble(scores::get).reversed()).limit(MOST).map(this::passage).toList();
    }

    private FoundPassage passage(Counted chunk) {
        var text = chunk.in().document().text();
        var map = new SourceMap(chunk.in().document());
        var best = Sentences.in(text, chunk.span()).stream()
                .max(Comparator.comparingDouble(sentence -> stems(sentence.of(text)).stream().distinct()
                        .mapToDouble(word -> weights.getOrDefault(word, 0.0)).sum()))
                .orElse(chunk.span());
        return new FoundPassage(map.page(best.start()), map.section(best.start()),
                AnswerAssembly.quote(best.of(text)), best, map.regions(best), asked.other(chunk.in()));
    }

    private double score(Counted chunk, double averageLength) {
        var longer = SATURATION * (1 - LENGTH_PART + LENGTH_PART * chunk.length() / averageLength);
        return chunk.words().entrySet().stream().mapToDouble(word -> weights.get(word.getKey())
                * word.getValue() * (SATURATION + 1) / (word.getValue() + longer)).sum();
    }

    // Robertson's inverse document frequency, nothing for words that are everywhere.
    private double weight(String word) {
        var with = chunks.stream().filter(chunk -> chunk.words().containsKey(word)).count();
        return chunks.size() >= FEW && with > EVERYWHERE * chunks.size()
                ? 0
                : Math.log(1 + (chunks.size() - with + 0.5) / (with + 0.5));
    }

    private Counted count(ScopedChunks in, TextRange span) {
        var words = stems(span.of(in.document().text()));
        var counts = new HashMap<String, Integer>();
        words.stream().filter(wanted::contains).forEach(word -> counts.merge(word, 1, Integer::sum));
        return new Counted(in, span, counts, words.size());
    }

    private static List<String> stems(String text) {
        var words = new ArrayList<>(SearchWords.in(text));
        words.replaceAll(Stem::of);
        return words;
    }
}
