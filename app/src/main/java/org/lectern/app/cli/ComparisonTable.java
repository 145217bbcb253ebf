package org.lectern.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.lectern.app.evaluation.DecodingComparison;

/// Exact and fast decoding side by side, as a Markdown table.
record ComparisonTable(DecodingComparison comparison) {
    void print(PrintWriter out) {
        out.println(comparison.rows() + " questions, about " + Math.round(comparison.chunks()) + " chunks each, "
                + percent(comparison.identical()) + " of the answers identical, a further token "
                + String.format(Locale.ROOT, "%.1f", comparison.speedUp()) + " times as fast:");
        out.println();
        out.println("| decoding | exact match | F1 | seconds per further token | tokens from all chunks |");
        out.println("|---|---|---|---|---|");
        row(out, "exact", comparison.exact());
        row(out, "fast", comparison.fast());
    }

    private static void row(PrintWriter out, String name, DecodingComparison.Side side) {
        out.println(String.format(Locale.ROOT, "| %s | %s | %s | %.4f | %s |", name, percent(side.exactMatch()),
                percent(side.f1()), side.tokenSeconds(), percent(side.exactTokens())));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
