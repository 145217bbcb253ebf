package org.lectern.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.report.AnswerSentences;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.Region;

/// Prints an answer and its passages for people.
///
/// @param document that was asked
record AnswerPrinter(PrintWriter out, Document document) {
    void print(Answer answer) {
        var sentences = new AnswerSentences(answer);
        answer.understoodAs().ifPresent(meant -> out.println("Understood as: " + meant));
        out.println(sentences.numbered(UnaryOperator.identity()));
        if (!sentences.level().isEmpty()) {
            out.println(sentences.level());
        }
        if (answer.grounding() == Grounding.NOT_FOUND && !answer.evidence().isEmpty()) {
            out.println();
            out.println("The nearest passages:");
        }
        answer.evidence().forEach(evidence -> print(evidence, sentences.receipt(evidence)));
        if (!answer.nearest().isEmpty()) {
            out.println();
            out.println("Found by a search for the question's words, which is no answer:");
            answer.nearest().forEach(this::print);
        }
    }

    private void print(NearPassage found) {
        out.println();
        out.println(PageWording.of(document).of(found.pageName())
                + (found.section().isEmpty() ? "" : " · " + found.section()));
        out.println("    " + found.quote());
    }

    private void print(Evidence evidence, String receipt) {
        var section = evidence.section().isEmpty() ? "" : " · " + evidence.section();
        out.println();
        out.println(String.format(Locale.ROOT, "[%d] %s%s · relevance %.2f", evidence.number(),
                PageWording.of(document).of(evidence.pageName()), section, evidence.score()));
        out.println("    " + evidence.quote());
        if (!receipt.isEmpty()) {
            out.println("    " + receipt);
        }
        evidence.regions().forEach(region -> out.println("    " + place(region)));
    }

    private String place(Region region) {
        return switch (region) {
            case PageRegion box -> String.format(Locale.ROOT, "%s, box %.1f %.1f %.1f %.1f",
                    PageWording.of(document).of(document.nameOf(box.page())), box.x(), box.y(), box.width(),
                    box.height());
            case FlowRegion range -> String.format(Locale.ROOT, "part %d, block %d, characters %d–%d", range.page(),
                    range.block() + 1, range.start() + 1, range.end());
        };
    }
}
