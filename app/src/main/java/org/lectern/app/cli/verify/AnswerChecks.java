package org.lectern.app.cli.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.report.AnswerReport;

/// Compares an answer with what the same question is answered now.
///
/// @param claim what the file says
/// @param now what was answered
public record AnswerChecks(AnswerReport claim, AnswerReport now) {
    private static final double APART = 0.005; // probabilities and scores of machines that add in another order
    private static final double AS_WRITTEN = 0.011; // points
    private static final double NATS_APART = 0.05;
    private static final int SHOWN = 80; // characters

    /// Everything that a reader is shown of it.
    public List<CheckLine> lines() {
        var lines = new ArrayList<CheckLine>();
        lines.add(CheckLine.of("answer", claim.answer().equals(now.answer())
                && claim.statements().equals(now.statements()) && claim.remarks().equals(now.remarks()),
                "Asked again it is the same: “" + shown(now.answer()) + "”.",
                claim.answer().equals(now.answer())
                        ? "Asked again its statements or remarks are others."
                        : "Asked again it is “" + shown(now.answer()) + "”, not “" + shown(claim.answer()) + "”."));
        lines.add(CheckLine.of("trust",
                claim.grounding().equals(now.grounding()) && claim.kind().equals(now.kind())
                        && claim.finish().equals(now.finish()) && isNear(claim.probability(), now.probability()),
                "It may be trusted as far as it says: " + trust(now) + ".",
                "It may be trusted otherwise than it says: " + trust(now) + ", not " + trust(claim) + "."));
        lines.add(CheckLine.of("passages", areSame(claim.evidence(), now.evidence()),
                "Asked again it rests on the same passages.", "Asked again it rests on other passages."));
        if (!claim.nearest().isEmpty() || !now.nearest().isEmpty()) {
            lines.add(CheckLine.of("search", claim.nearest().equals(now.nearest()),
                    "A search for its words finds the same.", "A search for its words finds something else."));
        }
        if (!claim.receipts().isEmpty()) {
            lines.add(CheckLine.of("receipts", areSameReceipts(claim.receipts(), now.receipts()),
                    "What the answer rests on is found out the same.",
                    "What the answer rests on is found out otherwise."));
        }
        return lines;
    }

    private static String shown(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static String trust(AnswerReport report) {
        return report.kind() + ", " + report.grounding()
                + (report.probability() == null ? "" : ", " + Math.round(100 * report.probability()) + "%");
    }

    private static boolean isNear(@Nullable Double one, @Nullable Double other) {
        return (one == null || other == null) ? Objects.equals(one, other) : Math.abs(one - other) <= APART;
    }

    private static boolean areSame(List<AnswerReport.Item> some, List<AnswerReport.Item> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (var i = 0; i < some.size(); i++) {
            var one = some.get(i);
            var other = others.get(i);
            if (one.page() != other.page() || !Objects.equals(one.label(), other.label())
                    || !one.section().equals(other.section()) || !one.quote().equals(other.quote())
                    || !isNear(one.score(), other.score())
                    || !Boxes.areSame(one.boxes(), other.boxes(), AS_WRITTEN)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areSameReceipts(List<AnswerReport.Checked> some, List<AnswerReport.Checked> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (var i = 0; i < some.size(); i++) {
            var one = some.get(i);
            var other = others.get(i);
            if (one.evidence() != other.evidence() || !one.foundWithout().equals(other.foundWithout())
                    || !one.foundAlone().equals(other.foundAlone())
                    || Math.abs(one.fall() - other.fall()) > NATS_APART
                    || Math.abs(one.kept() - other.kept()) > NATS_APART) {
                return false;
            }
        }
        return true;
    }
}
