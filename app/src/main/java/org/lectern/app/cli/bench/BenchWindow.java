package org.lectern.app.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.lectern.app.cli.part.ExitCode;
import org.lectern.app.cli.part.Json;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.inference.api.CancelSignal;

/// `lectern bench --window`: the window over a large library and a long book.
public record BenchWindow(WindowMeter meter, int rounds, CancelSignal cancel) {
    private static final int DOCUMENTS = 5_000;
    private static final int PAGES = 3_000;
    private static final double MEGABYTE = 1 << 20;

    int run(PrintWriter out, boolean json) throws IOException, DocumentReadException {
        var cold = meter.firstPageOfColdWindow(PAGES, cancel);
        var best = meter.measure(DOCUMENTS, PAGES, cancel);
        for (var round = 1; round < rounds && !cancel.isCancelled(); round++) {
            best = best.best(meter.measure(DOCUMENTS, PAGES, cancel));
        }
        if (cancel.isCancelled()) {
            return ExitCode.CANCELLED;
        }
        if (json) {
            var figures = Json.GSON.toJsonTree(best).getAsJsonObject();
            figures.addProperty("cold_first_page_seconds", cold);
            out.println(Json.GSON.toJson(figures));
        } else {
            print(out, cold, best);
        }
        return ExitCode.DONE;
    }

    private void print(PrintWriter out, double cold, WindowSpeed speed) {
        out.println("A library of " + DOCUMENTS + " documents, a book of " + PAGES
                + " pages opened in a window warmed up as at its start, drawn in software, best of " + rounds + ":");
        out.println();
        out.println("| what | figure |");
        out.println("|---|---|");
        line(out, "first page drawn after, at a start with the book (once)", "%.2f s", cold);
        line(out, "first page drawn after", "%.2f s", speed.firstPageSeconds());
        line(out, "longest stall while opening", "%.0f ms", 1000 * speed.openingStallSeconds());
        line(out, "longest stall while scrolling", "%.0f ms", 1000 * speed.scrollingStallSeconds());
        line(out, "scrolling", "%.0f frames/s", speed.framesPerSecond());
        line(out, "heap in use", "%.0f MB", speed.heapBytes() / MEGABYTE);
    }

    private static void line(PrintWriter out, String what, String form, double figure) {
        out.println(String.format(Locale.ROOT, "| %s | " + form + " |", what, figure));
    }
}
