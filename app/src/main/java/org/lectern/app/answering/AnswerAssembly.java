package org.lectern.app.answering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.Attribution;

/// Puts the engine's result and the document together.
final class AnswerAssembly {
    private static final double NANOS = 1e9;

    private AnswerAssembly() {}

    static Answer assemble(ScopedChunks asked, String question, AnswerResult result) {
        var text = result.text().strip();
        var planned = asked.text().chunks().size();
        return new Answer(question, asked.scope(), text, result.finish(),
                evidence(asked.document(), result.attribution(), text),
                shares(planned, result.attribution()), result.chunks(), asked.planned(), planned, result.tokens(),
                result.exactTokens(),
                result.logProbability(),
                result.notFoundProbability(), result.total().toNanos() / NANOS);
    }

    private static List<Double> shares(int planned, Attribution attribution) {
        var shares = new ArrayList<>(Collections.nCopies(planned, 0.0));
        attribution.chunks().forEach(chunk -> shares.set(chunk.chunk(), chunk.share()));
        return shares;
    }

    private static List<Evidence> evidence(Document document, Attribution attribution, String answer) {
        var map = new SourceMap(document);
        var evidence = new ArrayList<Evidence>();
        for (var passage : PassageRanking.of(document.text(), attribution, answer)) {
            var span = passage.quote();
            evidence.add(new Evidence(evidence.size() + 1, passage.chunk(), map.page(span.start()),
                    map.section(span.start()), quote(span.of(document.text())), passage.share(), span,
                    map.regions(span)));
        }
        return evidence;
    }

    private static String quote(String sentences) {
        return sentences.replaceAll("\\s+", " ");
    }
}
