package org.lectern.app.answering.summary;

import java.util.List;
import org.lectern.app.document.model.Place;

/// What a document is about, and what can be asked about it.
///
/// @param summary a few sentences of it in its order; none where it has none that can be understood alone
/// @param questions that it answers, three at most
public record Overview(List<Place> summary, List<String> questions) {
    public Overview {
        summary = List.copyOf(summary);
        questions = List.copyOf(questions);
    }
}
