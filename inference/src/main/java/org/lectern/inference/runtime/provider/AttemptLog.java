package org.lectern.inference.runtime.provider;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lectern.inference.api.PrivateFiles;

/// Remembers each attempt that runs foreign native code before it is made: what is still noted when its process is gone ended
/// that process, and is not tried again until the notes are removed.
///
/// @param directory of one small file per attempt in progress
public record AttemptLog(Path directory) {
    private static final String SUFFIX = ".attempt";
    private static final Pattern NOTE = Pattern.compile("[A-Za-z0-9_-]+\\.(\\d{1,18})\\.attempt");

    /// Why the subject should not be tried, as a sentence; empty when it may be.
    public Optional<String> refusal(String subject) throws IOException {
        String start = start(subject);
        for (Path note : notes()) {
            if (note.getFileName().toString().startsWith(start) && !isInProgress(note)) {
                return Optional.of("Lectern ended while it tried this; “lectern devices --again” tries once more.");
            }
        }
        return Optional.empty();
    }

    /// Notes an attempt, on the disk before this returns.
    public Attempt begin(String subject) throws IOException {
        PrivateFiles.folder(directory);
        Path note = directory.resolve(start(subject) + ProcessHandle.current().pid() + SUFFIX);
        try (FileChannel file = FileChannel.open(PrivateFiles.file(note), StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.setLastModifiedTime(note, FileTime.from(Instant.now()));
        return () -> Files.deleteIfExists(note);
    }

    /// Lets everything be tried again.
    public void forget() throws IOException {
        for (Path note : notes()) {
            if (!isInProgress(note)) {
                Files.deleteIfExists(note);
            }
        }
    }

    private List<Path> notes() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> NOTE.matcher(file.getFileName().toString()).matches()).toList();
        }
    }

    private static String start(String subject) {
        return subject.replaceAll("[^A-Za-z0-9-]", "_") + ".";
    }

    // a process number is used again: a note older than its process is not that process's
    private static boolean isInProgress(Path note) throws IOException {
        Matcher name = NOTE.matcher(note.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        Instant noted = Files.getLastModifiedTime(note).toInstant();
        return ProcessHandle.of(Long.parseLong(name.group(1)))
                .filter(process -> process.info().startInstant().map(noted::isAfter).orElse(true)).isPresent();
    }

    /// An attempt in progress; closed when the process outlived it.
    @FunctionalInterface
    public interface Attempt extends AutoCloseable {
        @Override
        void close() throws IOException;
    }
}
