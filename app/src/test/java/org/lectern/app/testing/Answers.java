package org.lectern.app.testing;

import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Consulted;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.inference.api.FinishReason;

/// Answers of tests.
public final class Answers {
    private Answers() {}

    /// A fact about a whole document of one chunk.
    public static Answer fact(String question, String text, FinishReason finish, Evidence... evidence) {
        return new Answer(question, Optional.empty(), Scope.WHOLE, QuestionKind.FACT, switch (finish) {
            case END, LENGTH -> Grounding.QUOTED;
            case CANCELLED -> Grounding.STOPPED;
            case NOT_FOUND -> Grounding.NOT_FOUND;
        }, 0.9, List.of(), text.isEmpty() ? List.of() : List.of(new Statement(text, List.of())), finish,
                List.of(evidence), List.of(), new Consulted(List.of(), 1, 1, 1, 1, 1, 1));
    }
}
