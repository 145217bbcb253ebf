package org.lectern.app.document.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.app.document.model.DocumentFormat;

/// Finds the documents in a folder and the folders in it: by the ends of their names, without hidden ones and links.
public final class FolderScan extends SimpleFileVisitor<Path> {
    /// No more documents than these are taken from one folder.
    public static final int MOST = 20_000;

    private static final int DEEPEST = 32;

    private final Path root;
    private final BooleanSupplier cancelled;
    private final List<Path> found = new ArrayList<>();
    private final List<Path> closed = new ArrayList<>();
    private int others;

    FolderScan(Path root, BooleanSupplier cancelled) {
        this.root = root;
        this.cancelled = cancelled;
    }

    /// What is in a folder.
    ///
    /// @param documents by name
    /// @param closed folders, and whatever else may not be looked into
    /// @param others how many files are of other kinds than documents; hidden ones and links do not count
    public record Found(List<Path> documents, List<Path> closed, int others) {
        public static final Found NOTHING = new Found(List.of(), List.of(), 0);

        public Found {
            documents = List.copyOf(documents);
            closed = List.copyOf(closed);
        }

        public Found and(Found more) {
            return new Found(both(documents, more.documents), both(closed, more.closed), others + more.others);
        }

        private static List<Path> both(List<Path> one, List<Path> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    }

    /// Looks into a folder; a file is a document by itself.
    public static Found in(Path folder, BooleanSupplier cancelled) {
        if (!Files.isDirectory(folder)) {
            return new Found(List.of(folder), List.of(), 0);
        }
        var scan = new FolderScan(folder, cancelled);
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, scan);
        } catch (IOException e) {
            throw new UncheckedIOException("no visit throws", e);
        }
        Collections.sort(scan.found);
        return new Found(scan.found, scan.closed, scan.others);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : goOn();
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
        if (reason != null) { // its listing broke off
            closed.add(folder);
        }
        return goOn();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !isHidden(file)) {
            if (DocumentFormat.isDocumentName(file)) {
                found.add(file);
            } else {
                others++;
            }
        }
        return goOn();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        closed.add(file);
        return goOn();
    }

    List<Path> closed() {
        return List.copyOf(closed);
    }

    private FileVisitResult goOn() {
        return cancelled.getAsBoolean() || found.size() >= MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }
}
