package org.lectern.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.words.Markdown;
import org.lectern.app.answering.Quotation;
import org.lectern.app.answering.report.AnswerSentences;
import org.lectern.app.document.model.Document;

/// Answers with their passages as Markdown, for `lectern ask --markdown`.
///
/// @param document that was asked
/// @param reports of the answers, which stand behind each unseen so that `lectern verify` can check it
record AnswerMarkdown(Document document, ReportWriter reports) {
    String of(List<Answer> answers) {
        return answers.stream().map(this::section)
                .collect(Collectors.joining("\n", "# " + Markdown.plain(document.title()) + "\n\n", ""));
    }

    private String section(Answer answer) {
        var sentences = new AnswerSentences(answer);
        var out = new StringBuilder("## ").append(Markdown.plain(answer.question())).append("\n\n");
        answer.understoodAs().ifPresent(
                meant -> out.append("*Understood as: ").append(Markdown.plain(meant)).append("*\n\n"));
        out.append(sentences.numbered(AnswerMarkdown::marked).replace("\n", "\n\n").replace("\n\n- ", "\n- "))
                .append('\n');
        if (!sentences.level().isEmpty()) {
            out.append("\n*").append(sentences.level()).append("*\n");
        }
        if (answer.grounding() == Grounding.NOT_FOUND && !answer.evidence().isEmpty()) {
            out.append("\nThe nearest passages:\n");
        }
        answer.evidence()
                .forEach(evidence -> out.append('\n').append(passage(evidence, sentences.receipt(evidence))));
        if (!answer.nearest().isEmpty()) {
            out.append("\nFound by a search for the question's words, which is no answer:\n");
            answer.nearest().forEach(passage -> out.append('\n').append(passage(passage)));
        }
        return out.append('\n').append(reports.of(answer).comment()).toString();
    }

    // keeps the blank before a number
    private static String marked(String text) {
        return (text.startsWith(" ") ? " " : "") + Markdown.plain(text);
    }

    private String passage(Evidence evidence, String receipt) {
        return String.format(Locale.ROOT, "%d. %s, relevance %.2f\n\n   > %s\n", evidence.number(),
                place(evidence), evidence.score(), Markdown.plain(evidence.quote()))
                + (receipt.isEmpty() ? "" : "\n   " + Markdown.plain(receipt) + "\n");
    }

    private String passage(NearPassage found) {
        return "- " + place(found) + "\n\n  > " + Markdown.plain(found.quote()) + "\n";
    }

    private String place(Quotation quotation) {
        return Markdown.plain(PageWording.of(document).of(quotation.pageName()))
                + (quotation.section().isEmpty() ? "" : " · " + Markdown.plain(quotation.section()));
    }
}
