package org.lectern.app.document.ocr;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The program Tesseract, where it is installed: one process per page, which gets the picture and gives the words through pipes, so
/// that nothing of them is on the disk.
public final class Tesseract {
    private static final Logger LOG = Logger.getLogger(Tesseract.class.getName());
    private static final Duration LIMIT = Duration.ofMinutes(3); // for one page
    private static final int TICK = 200; // milliseconds
    private static final List<String> USUAL_PLACES = List.of("/opt/homebrew/bin", "/usr/local/bin",
            "C:\\Program Files\\Tesseract-OCR");

    private final Path program;
    private final List<String> languages;

    private Tesseract(Path program, List<String> languages) {
        this.program = program;
        this.languages = languages;
    }

    /// The Tesseract of this machine.
    ///
    /// @param path folders of programs, as in the environment variable PATH
    public static Optional<Tesseract> find(String path) {
        return program(path).flatMap(Tesseract::at);
    }

    /// The program of that name, which may be one that does not work.
    ///
    /// @param path folders of programs
    public static Optional<Path> program(@Nullable String path) {
        var places = Stream.concat(Arrays.stream((path == null ? "" : path).split(File.pathSeparator)),
                USUAL_PLACES.stream());
        return places.filter(place -> !place.isBlank())
                .flatMap(place -> Stream.of(new File(place, "tesseract"), new File(place, "tesseract.exe")))
                .filter(File::canExecute).filter(File::isFile).findFirst().map(File::toPath);
    }

    private static Optional<Tesseract> at(Path program) {
        try {
            var answer = new Tesseract(program, List.of()).run(List.of("--list-langs"), out -> {}, () -> true);
            var chosen = Languages.choose(answer.lines().skip(1).map(String::strip).toList(), Locale.getDefault());
            return chosen.isEmpty() ? Optional.empty() : Optional.of(new Tesseract(program, chosen));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Tesseract does not start", e);
            return Optional.empty();
        }
    }

    /// Its languages, in the order in which they are tried.
    public List<String> languages() {
        return languages;
    }

    /// What Tesseract says of a picture; empty where it fails.
    String table(Supplier<GrayImage> image, BooleanSupplier goesOn) {
        try {
            return run(List.of("stdin", "stdout", "-l", String.join("+", languages), "--dpi", "300", "tsv"),
                    image.get()::write, goesOn);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a page cannot be recognised", e);
            return "";
        }
    }

    /// Writes what the program is to read.
    @FunctionalInterface
    private interface Input {
        void write(OutputStream out) throws IOException;
    }

    /// Runs it and returns what it prints.
    ///
    /// @throws IOException when it cannot be started, fails, or takes too long
    private String run(List<String> arguments, Input input, BooleanSupplier goesOn) throws IOException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1"); // its threads wait busily
        var process = builder.start();
        try {
            var printed = new FutureTask<>(() -> new String(process.getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8));
            Thread.ofPlatform().daemon().name("tesseract-words").start(printed);
            Thread.ofPlatform().daemon().name("tesseract-picture").start(() -> feed(process, input));
            await(process, goesOn);
            return printed.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void feed(Process process, Input input) {
        try (var out = process.getOutputStream()) {
            input.write(out);
        } catch (IOException e) {
            LOG.log(Level.FINE, "Tesseract has ended before it read the picture", e);
        }
    }

    private static void await(Process process, BooleanSupplier goesOn) throws IOException, InterruptedException {
        var end = System.nanoTime() + LIMIT.toNanos();
        while (!process.waitFor(TICK, TimeUnit.MILLISECONDS)) {
            if (!goesOn.getAsBoolean() || System.nanoTime() > end) {
                throw new IOException("Tesseract was stopped");
            }
        }
        if (process.exitValue() != 0) {
            throw new IOException("Tesseract ended with code " + process.exitValue());
        }
    }
}
