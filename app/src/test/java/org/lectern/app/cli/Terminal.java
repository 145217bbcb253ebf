package org.lectern.app.cli;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.lectern.app.cli.bench.WindowMeter;
import org.lectern.app.cli.bench.WindowSpeed;
import org.lectern.app.cli.part.ModelOpener;
import org.lectern.app.desk.kept.NamedConversations;
import org.lectern.app.testing.FlowReaders;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.app.testing.PdfSample;
import org.lectern.inference.api.CancelSignal;

/// Runs commands in this process and keeps what the latest of them printed.
final class Terminal {
    final CancelSignal cancel = new CancelSignal();
    final KeywordEngine engine = new KeywordEngine();
    ModelOpener models = choice -> engine;
    WindowMeter meter = new Meter(() -> new WindowSpeed(0.5, 0.25, 0.125, 40, 1 << 20));
    String input = "";
    Path conversations = Path.of("nowhere");
    private StringWriter out;
    private StringWriter err;

    /// Tells figures instead of measuring them.
    record Meter(Supplier<WindowSpeed> figures) implements WindowMeter {
        @Override
        public WindowSpeed measure(int documents, int pages, CancelSignal signal) {
            return figures.get();
        }

        @Override
        public double firstPageOfColdWindow(int pages, CancelSignal signal) {
            return 2.5;
        }
    }

    /// A PDF of two pages; the second, in section "Seasons", holds a fact.
    static Path book(Path folder) {
        return new PdfSample().page().line(72, 700, 12, "Nothing of note happened in spring.").section("Seasons", 720)
                .page()
                .line(72, 700, 12, "The magic number of Malmo is 7741. It was never changed.")
                .save(folder.resolve("b.pdf"));
    }

    /// The exit code.
    int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return LecternCommand
                .commands(FlowReaders.all(), models, meter,
                        new Turns(new NamedConversations(conversations), new BufferedReader(new StringReader(input))),
                        cancel)
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    JsonObject json() {
        return JsonParser.parseString(out()).getAsJsonObject();
    }
}
