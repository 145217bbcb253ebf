package org.lectern.app.answering;

import java.util.Collections;
import java.util.List;
import java.util.ArrayList;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.StudiedText;

/// Puts the engine's result and the document together.
final class AnswerAssembly {
    private static final double NANOS = 1e9;

    private AnswerAssembly() {}

    static Answer assemble(Document document, StudiedText text, String question, AnswerResult result) {
        var planned = text.chunks().size();
        var shares = new ArrayList<>(Collections.nCopies(planned, 0.0));
        result.attribution().chunks().forEach(chunk -> shares.set(chunk.chunk(), chunk.share()));
        return new Answer(question, result.text().strip(), result.finish(), List.of(), shares, result.chunks(), planned,
                result.logProbability(), result.notFoundProbability(), result.total().toNanos() / NANOS);
    }
}
