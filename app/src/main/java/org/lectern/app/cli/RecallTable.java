package org.lectern.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import org.lectern.app.evaluation.Recall;

/// The figures of a [Recall] as lines.
record RecallTable(String data, Recall recall) {
    private static final double PERCENT = 100;

    void print(PrintWriter out) {
        out.println(data + ": " + recall.questions() + " questions, " + recall.passages() + " passages");
        for (var name : Recall.names()) {
            var line = new StringBuilder(String.format(Locale.ROOT, "%-10s", name));
            for (var i = 0; i < Recall.PLACES.size(); i++) {
                line.append(String.format(Locale.ROOT, "  @%d %.1f", Recall.PLACES.get(i),
                        PERCENT * Objects.requireNonNull(recall.orders().get(name)).get(i)));
            }
            out.println(line);
        }
    }
}
