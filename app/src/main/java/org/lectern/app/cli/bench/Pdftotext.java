package org.lectern.app.cli.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The program pdftotext of the user's machine, and what it costs to read a file with it.
record Pdftotext(File program) {
    private static final double NANOS = 1e9;
    private static final int SECONDS = 60; // of a minute
    /// Reads a file and says, as every shell does, what that has taken: a line for the shell, one for what it has started, each
    /// with the time of the program and that of the system.
    private static final String TIMED = "\"$0\" \"$1\" - >/dev/null 2>&1 && times";
    private static final Pattern TIME = Pattern.compile("([0-9]+)m([0-9.,]+)s\\s+([0-9]+)m([0-9.,]+)s\\s*$");

    /// @param seconds from its start to its end
    /// @param processor seconds that it has used of all cores
    record Time(double seconds, double processor) {}

    /// @param path folders of programs
    static Optional<Pdftotext> find(@Nullable String path) {
        return Arrays.stream(path == null ? new String[0] : path.split(File.pathSeparator))
                .map(folder -> new File(folder, "pdftotext")).filter(File::canExecute).findFirst().map(Pdftotext::new);
    }

    /// Empty where it fails.
    Optional<Time> time(Path file) {
        try {
            var start = System.nanoTime();
            var process = new ProcessBuilder("/bin/sh", "-c", TIMED, program.getPath(), file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var ended = process.waitFor() == 0;
            var seconds = (System.nanoTime() - start) / NANOS;
            return ended ? processor(told).map(used -> new Time(seconds, used)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static Optional<Double> processor(String told) {
        var time = TIME.matcher(told);
        return time.find()
                ? Optional.of(seconds(time.group(1), time.group(2)) + seconds(time.group(3), time.group(4)))
                : Optional.empty();
    }

    private static double seconds(String minutes, String seconds) {
        return SECONDS * Double.parseDouble(minutes) + Double.parseDouble(seconds.replace(',', '.'));
    }
}
