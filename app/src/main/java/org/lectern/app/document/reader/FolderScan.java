package org.lectern.app.document.reader;

import java.io.IOException;
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
import org.lectern.app.document.model.DocumentFormat;

/// Finds the documents in a folder and the folders in it: by the ends of their names, without hidden ones and links.
public final class FolderScan extends SimpleFileVisitor<Path> {
    /// No more documents than these are taken from one folder.
    public static final int MOST = 20_000;

    private static final int DEEPEST = 32;

    private final BooleanSupplier cancelled;
    private final List<Path> found = new ArrayList<>();

    private FolderScan(BooleanSupplier cancelled) {
        this.cancelled = cancelled;
    }

    /// The documents in a folder, by name; a file is itself.
    public static List<Path> documents(Path folder, BooleanSupplier cancelled) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of(folder);
        }
        var scan = new FolderScan(cancelled);
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, scan);
        Collections.sort(scan.found);
        return scan.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : goOn();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && !isHidden(file) && DocumentFormat.isDocumentName(file)) {
            found.add(file);
        }
        return goOn();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        return goOn(); // a folder that may not be looked into
    }

    private FileVisitResult goOn() {
        return cancelled.getAsBoolean() || found.size() >= MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }
}
