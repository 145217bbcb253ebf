package org.lectern.app.answering;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Bm25;
import org.lectern.inference.api.text.Sentences;
import org.lectern.inference.api.text.Terms;

/// Finds the chunks that hold the most telling words of a question (BM25), and in each the sentence that holds most of them.
/// The model has no part in it, and chunks that are not studied yet are found too.
final class WordSearch {
    private static final int MOST = 3;
    private static final double EVERYWHERE = 0.5; // of the chunks: a word in more of them tells nothing
    private static final int FEW = 4; // chunks, of which half is no measure

    private final AskedDocuments asked;
    private final List<Chunk> chunks;
    private final Bm25 ranking;
    private final Set<String> telling;

    /// A chunk in scope.
    private record Chunk(ScopedChunks in, TextRange range) {
        String text() {
            return range.of(in.document().text());
        }
    }

    private WordSearch(AskedDocuments asked, String question) {
        this.asked = asked;
        this.chunks = asked.documents().stream()
                .flatMap(one -> one.ranges().stream().map(range -> new Chunk(one, range))).toList();
        this.ranking = Bm25.of(chunks.stream().map(Chunk::text).toList());
        this.telling = new LinkedHashSet<>(Terms.of(question));
        telling.removeIf(term -> chunks.size() >= FEW && ranking.holders(term) > EVERYWHERE * chunks.size());
    }

    /// The best passages inside the scope, best first; none where no telling word of the question stands there.
    static List<NearPassage> nearest(AskedDocuments asked, String question) {
        return new WordSearch(asked, question).nearest();
    }

    private List<NearPassage> nearest() {
        var scores = ranking.scores(telling);
        return IntStream.range(0, chunks.size()).boxed().filter(chunk -> scores[chunk] > 0)
                .sorted(Comparator.comparingDouble((Integer chunk) -> scores[chunk]).reversed()).limit(MOST)
                .map(chunk -> passage(chunks.get(chunk))).toList();
    }

    private NearPassage passage(Chunk chunk) {
        var text = chunk.in().document().text();
        var map = new SourceMap(chunk.in().document());
        var best = Sentences.in(text, chunk.range()).stream()
                .max(Comparator.comparingDouble(sentence -> rarity(sentence.of(text)))).orElse(chunk.range());
        return new NearPassage(map.section(best.start()), map.place(best), asked.isElsewhere(chunk.in()));
    }

    private double rarity(String sentence) {
        return Terms.of(sentence).stream().distinct().filter(telling::contains).mapToDouble(ranking::rarity).sum();
    }
}
