package org.lectern.app.testing;

import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Consulted;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Scope;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.TextRange;

/// Answers of tests.
public final class Answers {
    private Answers() {}

    /// An answer of any shape about a whole document of one chunk, 9 in 10 right.
    public static Answer of(String question, QuestionKind kind, Grounding grounding, List<Remark> remarks,
            List<Statement> statements, Evidence... evidence) {
        return new Answer(question, Optional.empty(), Scope.WHOLE, kind, grounding, switch (grounding) {
            case QUOTED, PROBABLE, STOPPED -> 0.9;
            case NOT_FOUND -> 0.1;
            case TOLD -> Double.NaN;
        }, remarks, statements, switch (grounding) {
            case QUOTED, PROBABLE, TOLD -> FinishReason.END;
            case NOT_FOUND -> FinishReason.NOT_FOUND;
            case STOPPED -> FinishReason.CANCELLED;
        }, List.of(evidence), List.of(), new Consulted(List.of(), 1, 1, 1, 1, 1, 1));
    }

    /// Words of a document as a passage.
    public static Evidence evidence(Document document, int number, String words) {
        var start = document.text().indexOf(words);
        var map = new SourceMap(document);
        return new Evidence(number, 0, map.section(start), 1.0 / number,
                map.place(new TextRange(start, start + words.length())), false);
    }

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
