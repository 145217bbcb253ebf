package org.lectern.app.cli;

import java.util.Locale;
import java.util.Optional;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.report.AnswerBasis;
import org.lectern.app.answering.report.AnswerReport;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.Decoding;

/// Makes the reports of a command's answers, with what they were asked of.
///
/// @param file the document's, as it was named
record ReportWriter(Document document, String file, Decoding decoding, ModelSums model) {
    AnswerReport of(Answer answer) {
        return AnswerReport.of(answer, AnswerBasis.of(document, file, answer.scope(), Optional.of(model.get()),
                Optional.of(decoding.name().toLowerCase(Locale.ROOT))));
    }
}
