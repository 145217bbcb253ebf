package org.lectern.app.answering.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.app.answering.Subject;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.PassageRanker;
import org.lectern.app.answering.language.TextLanguage.Reading;
import org.lectern.inference.api.text.Terms;

/// Chooses sentences of a part of a document that together say what it is about, word for word: what the document says of itself first,
/// then sentences near the middle of what all of them mean, spread over the part, none like another (maximal marginal relevance, Carbonell
/// and Goldstein 1998).
public final class Summariser {
    private static final int LOOKED_AT = 120; // sentences whose meaning is worked out: some milliseconds each
    private static final int SLICES = 30;
    private static final int ENOUGH = 4; // sentences, below which those that lean on others a little are better than none
    private static final double OWN = 0.6; // of the sentences from the document's own summary
    private static final int SHORT = SummaryLength.SHORT;

    private final PassageRanker passages;
    private final AnswerListener listener;
    private final CancelSignal cancel;

    public Summariser(PassageRanker passages, AnswerListener listener, CancelSignal cancel) {
        this.passages = passages;
        this.listener = listener;
        this.cancel = cancel;
    }

    /// @param count of sentences; there are fewer where the part has fewer that can be understood alone
    /// @return in the document's order; nothing when cancelled
    public List<TextRange> of(Subject subject, AskedPart part, int count) throws InferenceException {
        var asides = subject.text().source().asides();
        var source = new Candidates(subject.document(), asides, part.spans(), part.isAll());
        var own = part.isAll() && part.subject().isEmpty() ? own(subject, asides, count) : List.<TextRange>of();
        var all = about(part, enough(source, own, Math.min(ENOUGH, count) - own.size()));
        var isRead = source.language().reading() != Reading.NOT;
        var names = new Names(all);
        var looked = shortlist(all.stream().filter(one -> own.stream().noneMatch(one.range()::overlaps)).toList(),
                names,
                part);
        var texts = new ArrayList<>(looked.stream().map(SummarySentence::text).toList());
        own.forEach(range -> texts.add(range.of(subject.document().text())));
        part.subject().ifPresent(texts::add);
        var vectors = isRead ? SentenceVectors.read(texts, passages, listener, cancel) : SentenceVectors.ofWords(texts);
        if (cancel.isCancelled() || texts.isEmpty()) {
            return List.of();
        }
        var spread = new Spread(looked, names, List.of(vectors), own.size(), part.subject().isPresent());
        var chosen = new ArrayList<>(own);
        spread.choose(count - own.size()).forEach(candidate -> chosen.add(candidate.range()));
        chosen.sort(Comparator.comparingInt(TextRange::start));
        return chosen;
    }

    private static List<SummarySentence> enough(Candidates source, List<TextRange> own, int least) {
        var standing = without(own, source.standing());
        var nearly = standing.size() >= least ? standing : without(own, source.nearlyStanding());
        return nearly.isEmpty() && own.isEmpty() ? source.whole() : nearly;
    }

    // those with the most telling words of the subject, if there is one
    private static List<SummarySentence> about(AskedPart part, List<SummarySentence> sentences) {
        var asked = part.subject().map(subject -> Set.copyOf(Terms.of(subject))).orElse(Set.of());
        var telling = new HashMap<String, Double>();
        asked.forEach(term -> telling.put(term, Math.log((1.0 + sentences.size())
                / (1 + sentences.stream().filter(one -> one.terms().contains(term)).count()))));
        var all = telling.values().stream().mapToDouble(Double::doubleValue).sum();
        var about = sentences.stream().filter(one -> 2 * one.terms().stream()
                .mapToDouble(term -> telling.getOrDefault(term, 0.0)).sum() >= all).toList();
        return asked.isEmpty() || about.size() < ENOUGH / 2 ? sentences : about;
    }

    private static List<SummarySentence> without(List<TextRange> own, List<SummarySentence> sentences) {
        return sentences.stream().filter(one -> own.stream().noneMatch(one.range()::overlaps)).toList();
    }

    // its first sentences, which need no others before them
    private static List<TextRange> own(Subject subject, List<TextRange> asides, int count) {
        var most = count <= SHORT ? count : (int) Math.ceil(OWN * count);
        var inScope = subject.scope().spans(subject.document());
        return OwnSummary.in(subject.document())
                .filter(span -> inScope.stream().anyMatch(scope -> scope.contains(span)))
                .map(span -> new Candidates(subject.document(), asides, List.of(span), true).opening(most))
                .orElse(List.of());
    }

    // the likeliest of each slice of the part by what costs nothing
    private static List<SummarySentence> shortlist(List<SummarySentence> all, Names names, AskedPart part) {
        if (all.size() <= LOOKED_AT) {
            return all;
        }
        var common = new Commonness(all);
        var asked = part.subject().map(Terms::of).orElse(List.of());
        var values = new HashMap<SummarySentence, Double>();
        all.forEach(one -> values.put(one, common.of(one) + names.of(one) + one.place() / 2
                + asked.stream().distinct().filter(one.terms()::contains).count()));
        Comparator<SummarySentence> best = Comparator
                .comparingDouble((SummarySentence one) -> values.getOrDefault(one, 0.0))
                .reversed();
        return IntStream.range(0, SLICES).boxed()
                .flatMap(slice -> all.stream().filter(one -> (int) (SLICES * one.depth()) == slice).sorted(best)
                        .limit(LOOKED_AT / SLICES))
                .toList();
    }
}
