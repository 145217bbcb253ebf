package org.lectern.app.cli;

import java.util.Locale;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.Markdown;
import org.lectern.app.answering.Quotation;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.FinishReason;

/// An answer with its passages as Markdown, for `lectern ask --markdown`.
///
/// @param document that was asked
record AnswerMarkdown(Document document) {
    String of(Answer answer) {
        var out = new StringBuilder();
        var found = answer.finish() != FinishReason.NOT_FOUND;
        out.append("# ").append(Markdown.plain(document.title())).append("\n\n## ")
                .append(Markdown.plain(answer.question())).append("\n\n")
                .append(found
                        ? Markdown.plain(answer.text())
                        : "No answer was found in this document. The model looked most at:")
                .append('\n');
        answer.evidence().forEach(evidence -> out.append('\n').append(passage(evidence)));
        if (!answer.nearest().isEmpty()) {
            out.append("\nFound by a search for the question's words, which is no answer:\n");
            answer.nearest().forEach(passage -> out.append('\n').append(passage(passage)));
        }
        return out.toString();
    }

    private String passage(Evidence evidence) {
        return String.format(Locale.ROOT, "%d. %s, relevance %.2f\n\n   > %s\n", evidence.number(),
                place(evidence), evidence.score(), Markdown.plain(evidence.quote()));
    }

    private String passage(NearPassage found) {
        return "- " + place(found) + "\n\n  > " + Markdown.plain(found.quote()) + "\n";
    }

    private String place(Quotation quotation) {
        return document.format().pageWord() + " " + quotation.page()
                + (quotation.section().isEmpty() ? "" : " · " + Markdown.plain(quotation.section()));
    }
}
