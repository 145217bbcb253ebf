package org.lectern.inference.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.lectern.inference.api.PrivateFiles;

/// A folder in which something is made that appears whole in its place or not at all. It is claimed while it is worked in; what a
/// killed program left is removed when the next one begins.
public final class WorkFolder implements AutoCloseable {
    private static final String PREFIX = "unfinished-";
    private static final String CLAIM = ".claim";

    private final FileClaim claim;
    private final Path path;

    private WorkFolder(FileClaim claim, Path path) {
        this.claim = claim;
        this.path = path;
    }

    /// An empty one inside a folder, which is made if it is missing.
    public static WorkFolder in(Path directory) throws IOException {
        PrivateFiles.folder(directory);
        removeLeftovers(directory);
        Path path = directory.resolve(PREFIX + UUID.randomUUID());
        FileClaim claim = FileClaim.take(claim(path)).orElseThrow(() -> new IOException("a name was given twice"));
        WorkFolder folder = new WorkFolder(claim, path);
        boolean made = false;
        try {
            PrivateFiles.folder(path);
            made = true;
            return folder;
        } finally {
            if (!made) {
                folder.close();
            }
        }
    }

    /// Removes what nobody works in any more, as far as the system lets it.
    public static void removeLeftovers(Path directory) {
        try {
            for (Path entry : Folders.entries(directory)) {
                String name = entry.getFileName().toString();
                if (isOne(entry)) {
                    removeUnclaimed(name.endsWith(CLAIM)
                            ? directory.resolve(name.substring(0, name.length() - CLAIM.length()))
                            : entry);
                }
            }
        } catch (IOException e) {
            // a later start tries again
        }
    }

    private static void removeUnclaimed(Path folder) throws IOException {
        Optional<FileClaim> claim = FileClaim.take(claim(folder));
        if (claim.isPresent()) {
            new WorkFolder(claim.get(), folder).close();
        }
    }

    private static Path claim(Path folder) {
        return folder.resolveSibling(folder.getFileName() + CLAIM);
    }

    /// Whether a folder is being worked in, or was when its program was killed.
    public static boolean isOne(Path folder) {
        return folder.getFileName().toString().startsWith(PREFIX);
    }

    public Path path() {
        return path;
    }

    /// Notes the checksums and puts everything into its place, unless another was faster.
    public void finish(Path target) throws IOException {
        Checksums.write(path);
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Checksums.hold(target)) {
                throw e;
            }
        }
    }

    @Override
    public void close() {
        try (claim) {
            Folders.delete(path);
            Files.deleteIfExists(claim.file());
        } catch (IOException e) {
            // the next one tries again
        }
    }
}
