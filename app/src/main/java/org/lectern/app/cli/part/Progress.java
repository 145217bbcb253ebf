package org.lectern.app.cli.part;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// Says how far the work is: in one changing line on a terminal, in a line every half minute elsewhere.
public final class Progress {
    private static final long PAUSE = 100_000_000; // nanoseconds between two updates

    private static final long LONG_PAUSE = 30_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private long last = System.nanoTime();
    private int shown;

    public Progress(PrintWriter err) {
        this.err = err;
    }

    public void at(String what, int done, int of) {
        var now = System.nanoTime();
        if (!terminal && now - last > LONG_PAUSE) {
            last = now;
            err.println(what + " " + done + " / " + of);
        }
        if (terminal && (now - last > PAUSE || done == of)) {
            last = now;
            var line = what + " " + done + " / " + of;
            err.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
            err.flush();
            shown = line.length();
        }
    }

    /// Takes the line away.
    public void clear() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }
}
