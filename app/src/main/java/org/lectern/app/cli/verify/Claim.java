package org.lectern.app.cli.verify;

import org.lectern.app.answering.report.AnswerReport;

/// What a file says of one answer.
public sealed interface Claim {
    /// An answer that has all that is needed to check it.
    record Answered(AnswerReport report) implements Claim {}

    /// Something else.
    ///
    /// @param why it cannot be checked, one sentence
    record Unusable(String why) implements Claim {}
}
