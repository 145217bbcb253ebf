package org.lectern.app.answering.report;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.words.ReceiptMessage;
import org.lectern.app.answering.words.RemarkMessage;
import org.lectern.resources.Messages;

/// An answer in English words, as commands print it.
public record AnswerSentences(Answer answer) {
    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final double MOST = 99; // percent: nothing is certain

    /// What it says, with what Lectern says by itself.
    public String text() {
        return answer.words(AnswerSentences::said, Statement::text);
    }

    /// The same with the numbers of the passages behind each statement; that there is no answer, where it does not say so itself.
    ///
    /// @param plain what becomes of every text
    public String numbered(UnaryOperator<String> plain) {
        var words = answer.words(remark -> plain.apply(said(remark)),
                statement -> plain.apply(statement.text()) + statement.evidence().stream()
                        .map(number -> plain.apply(" [" + number + "]")).collect(Collectors.joining()));
        var saysSo = answer.grounding() != Grounding.NOT_FOUND
                || !answer.remarks().stream().allMatch(Remark::isAfterwards);
        return saysSo ? words : ("No answer was found in this document.\n" + words).strip();
    }

    /// What Lectern says by itself, a sentence each.
    public List<String> remarks() {
        return answer.remarks().stream().map(AnswerSentences::said).toList();
    }

    /// What was found out of the answer resting on a passage; empty where nothing was.
    public String receipt(Evidence evidence) {
        return answer.receipt(evidence).map(receipt -> ReceiptMessage.line(receipt).stream()
                .map(message -> ENGLISH.text(message.key(), message.arguments().toArray()))
                .collect(Collectors.joining(" "))).orElse("");
    }

    /// How far it may be trusted; empty where it has no level.
    public String level() {
        return switch (answer.grounding()) {
            case QUOTED -> ENGLISH.text("grounding.quoted") + probability();
            case PROBABLE -> ENGLISH.text("grounding.probable") + probability();
            case NOT_FOUND, TOLD, STOPPED -> "";
        };
    }

    private String probability() {
        return Double.isNaN(answer.probability())
                ? ""
                : String.format(Locale.ROOT, " · %.0f%%", Math.min(100 * answer.probability(), MOST));
    }

    private static String said(Remark remark) {
        var message = RemarkMessage.of(remark, Locale.ENGLISH);
        return ENGLISH.text(message.key(), message.arguments().toArray());
    }
}
