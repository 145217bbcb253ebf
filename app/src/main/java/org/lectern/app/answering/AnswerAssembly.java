package org.lectern.app.answering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.Attribution;

/// Puts the engine's result and the documents together.
final class AnswerAssembly {
    private static final double NANOS = 1e9;

    private AnswerAssembly() {}

    static Answer assemble(AskedDocuments asked, String question, AnswerResult result) {
        var answer = answer(asked, question, result);
        return switch (answer.grounding()) {
            case QUOTED, STOPPED -> answer;
            case OWN_WORDS, WEAK, NOT_FOUND -> answer.withNearest(WordSearch.nearest(asked, question));
        };
    }

    private static Answer answer(AskedDocuments asked, String question, AnswerResult result) {
        var text = result.text().strip();
        var own = asked.first().subject();
        var planned = own.text().chunks().size();
        return new Answer(question, own.scope(), text, result.finish(), evidence(asked, result.attribution(), text),
                List.of(), shares(asked, planned, result.attribution()), result.chunks(),
                result.attribution().chunks().size(), asked.planned(), planned,
                result.tokens(), result.logProbability(), result.notFoundProbability(),
                result.total().toNanos() / NANOS);
    }

    // Those of the document whose conversation it is.
    private static List<Double> shares(AskedDocuments asked, int planned, Attribution attribution) {
        var shares = new ArrayList<>(Collections.nCopies(planned, 0.0));
        for (var chunk : attribution.chunks()) {
            var place = asked.place(chunk.chunk());
            if (!asked.isElsewhere(place.document())) {
                shares.set(place.chunk(), chunk.share());
            }
        }
        return shares;
    }

    private static List<Evidence> evidence(AskedDocuments asked, Attribution attribution, String answer) {
        var evidence = new ArrayList<Evidence>();
        for (var passage : PassageRanking.of(chunk -> asked.place(chunk).document().document().text(), attribution,
                answer)) {
            var place = asked.place(passage.chunk());
            var document = place.document().document();
            var map = new SourceMap(document);
            var span = passage.quote();
            evidence.add(new Evidence(evidence.size() + 1, place.chunk(), map.section(span.start()), passage.share(),
                    map.place(span), asked.isElsewhere(place.document())));
        }
        return evidence;
    }

}
