package org.lectern.app.document.ocr;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// The program Tesseract, where it is installed: one process per page.
public final class Tesseract {
    private static final Logger LOG = Logger.getLogger(Tesseract.class.getName());
    private static final Duration LIMIT = Duration.ofMinutes(3); // for one page
    private static final int TICK = 200; // milliseconds
    private static final List<String> USUAL_PLACES = List.of("/opt/homebrew/bin", "/usr/local/bin",
            "C:\\Program Files\\Tesseract-OCR");

    private final Path program;
    private final Path folder;
    private final List<String> languages;

    private Tesseract(Path program, Path folder, List<String> languages) {
        this.program = program;
        this.folder = folder;
        this.languages = languages;
    }

    /// The Tesseract of this machine.
    ///
    /// @param path folders of programs, as in the environment variable PATH
    /// @param folder for pictures while they are read
    public static Optional<Tesseract> find(String path, Path folder) {
        var places = Stream.concat(Arrays.stream(path.split(File.pathSeparator)), USUAL_PLACES.stream());
        return places.filter(place -> !place.isBlank())
                .flatMap(place -> Stream.of(new File(place, "tesseract"), new File(place, "tesseract.exe")))
                .filter(File::canExecute).filter(File::isFile).findFirst().map(File::toPath)
                .flatMap(program -> at(program, folder));
    }

    private static Optional<Tesseract> at(Path program, Path folder) {
        try {
            Files.createDirectories(folder);
            var answer = new Tesseract(program, folder, List.of()).run(List.of("--list-langs"), () -> true);
            var chosen = Languages.choose(answer.lines().skip(1).map(String::strip).toList(), Locale.getDefault());
            return chosen.isEmpty() ? Optional.empty() : Optional.of(new Tesseract(program, folder, chosen));
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
        Path picture = null;
        try {
            picture = Files.createTempFile(folder, "page", ".pgm");
            image.get().write(picture);
            return run(List.of(picture.toString(), "stdout", "-l", String.join("+", languages), "--dpi", "300", "tsv"),
                    goesOn);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a page cannot be recognised", e);
            return "";
        } finally {
            delete(picture);
        }
    }

    private static void delete(Path picture) {
        try {
            if (picture != null) {
                Files.deleteIfExists(picture);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a picture stays behind", e);
        }
    }

    /// Runs it and returns what it prints.
    ///
    /// @throws IOException when it cannot be started, fails, or takes too long
    private String run(List<String> arguments, BooleanSupplier goesOn) throws IOException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(arguments);
        var printed = Files.createTempFile(folder, "words", ".tsv");
        var builder = new ProcessBuilder(command).redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1"); // its threads wait busily
        try {
            var process = builder.start();
            process.getOutputStream().close();
            await(process, goesOn);
            return Files.readString(printed, StandardCharsets.UTF_8);
        } finally {
            delete(printed);
        }
    }

    private static void await(Process process, BooleanSupplier goesOn) throws IOException {
        try {
            var end = System.nanoTime() + LIMIT.toNanos();
            while (!process.waitFor(TICK, TimeUnit.MILLISECONDS)) {
                if (!goesOn.getAsBoolean() || System.nanoTime() > end) {
                    throw new IOException("Tesseract was stopped");
                }
            }
            if (process.exitValue() != 0) {
                throw new IOException("Tesseract ended with code " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
