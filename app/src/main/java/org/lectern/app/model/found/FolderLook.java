package org.lectern.app.model.found;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Looks into folders of one program.
record FolderLook(Program program, Collected collected) {
    private static final int DEEPEST = 6;
    private static final String GGUF = ".gguf";
    private static final String CONFIG = "config.json";
    private static final Pattern LATER_PART = Pattern.compile(".*-(?!00001)\\d{5}-of-\\d{5}\\.gguf");
    private static final Pattern FIRST_PART = Pattern.compile("-00001-of-\\d{5}$");

    /// What lies in a folder, sorted; nothing where it is not there, and a word where it may not be read.
    List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var entries = new ArrayList<Path>();
        try (var stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException e) {
            collected.skip(program, folder, Skipped.Cause.UNREADABLE);
        }
        entries.sort(null);
        return entries;
    }

    /// All files in a folder and in those below it, links among them, as deep as programs put them.
    Stream<Path> files(Path folder) {
        return files(folder, DEEPEST);
    }

    private Stream<Path> files(Path folder, int depth) {
        return entries(folder).stream().flatMap(entry -> {
            if (Files.isDirectory(entry)) {
                return depth > 0 ? files(entry, depth - 1) : Stream.empty();
            }
            return Files.isRegularFile(entry) ? Stream.of(entry) : Stream.empty();
        });
    }

    /// Adds all GGUF files, and all folders of safetensors, below a folder.
    void addAll(Path folder) {
        files(folder).forEach(file -> {
            if (isModel(file)) {
                collected.add(program, name(file), file);
            } else if (isFolderOfWeights(file)) {
                var holder = file.resolveSibling("");
                collected.add(program, holder.getFileName().toString(), holder);
            }
        });
    }

    /// Whether a file is a model, or the first of its parts, and no image tower beside one.
    static boolean isModel(Path file) {
        var name = lower(file);
        return name.endsWith(GGUF) && !name.contains("mmproj") && !LATER_PART.matcher(name).matches();
    }

    /// What people call the file: without its ending and the number of its part.
    static String name(Path file) {
        var name = file.getFileName().toString();
        return FIRST_PART.matcher(name.substring(0, name.length() - GGUF.length())).replaceAll("");
    }

    private boolean isFolderOfWeights(Path file) {
        return lower(file).equals(CONFIG) && hasWeights(file.resolveSibling(""));
    }

    /// Whether a folder has a checkpoint, be it one that Lectern cannot read.
    boolean hasWeights(Path folder) {
        return Files.isRegularFile(folder.resolve(CONFIG)) && entries(folder).stream().map(FolderLook::lower)
                .anyMatch(name -> name.endsWith(".safetensors") || name.matches("pytorch_model.*\\.bin"));
    }

    private static String lower(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
