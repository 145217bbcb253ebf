package org.lectern.app.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.PrivateFiles;
import org.lectern.inference.api.model.ModelCard;

/// The folder with Lectern's own copies of models, a folder for each. A copy appears there when it is whole: until then it has a
/// name of its own, which the next copy removes if a kill has left it.
///
/// @param folder of all copies
record CopyFolder(Path folder) {
    private static final String COMING = ".coming";
    private static final String GOING = ".going";
    private static final String LOCK = ".lock";

    /// The list of what there is.
    interface Register {
        void keep(OwnModel copy) throws ModelException, IOException;

        void drop(OwnModel copy) throws ModelException, IOException;
    }

    /// Copies a model, and puts the copy on the list before another process may copy one. It is on the list before it has its name:
    /// a kill between the two leaves a model that is told to be gone, and no copy that nothing knows of.
    ///
    /// @param model its folder or file
    /// @param name that no other copy has
    /// @throws ModelException when another process copies a model
    OwnModel copy(Path model, ModelCard card, String name, Register register, HashedFiles files)
            throws IOException, ModelException {
        PrivateFiles.folder(folder);
        try (var channel = FileChannel.open(PrivateFiles.file(folder.resolve(LOCK)), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw busy();
            }
            delete(folder.resolve(COMING)); // of a process that was killed
            return alone(model, card, name, register, files);
        } catch (OverlappingFileLockException e) {
            throw busy();
        }
    }

    private static ModelException busy() {
        return new ModelException(ModelFailure.BUSY,
                "Lectern is copying another model; add this one when that is done.");
    }

    private OwnModel alone(Path model, ModelCard card, String name, Register register, HashedFiles files)
            throws IOException, ModelException {
        var coming = folder.resolve(COMING);
        var whole = false;
        try {
            PrivateFiles.folder(coming);
            var target = folder.resolve(name);
            var base = Files.isDirectory(model) ? model : card.files().getFirst().resolveSibling("");
            var copied = new ArrayList<AddedFile>();
            for (var file : card.files()) {
                var inside = base.relativize(file).toString();
                var to = coming.resolve(inside);
                var sum = files.copy(file, to);
                copied.add(new AddedFile(target.resolve(inside), Files.size(to),
                        Files.getLastModifiedTime(to).toMillis(), Optional.of(sum)));
            }
            var copy = new OwnModel(name, Files.isDirectory(model) ? target : copied.getFirst().path(), true, copied);
            register.keep(copy);
            try {
                Files.move(coming, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                register.drop(copy);
                throw e;
            }
            whole = true;
            return copy;
        } finally {
            if (!whole) {
                delete(coming);
            }
        }
    }

    /// Removes a copy: first its name, then its files, so that a kill leaves nothing half.
    void remove(OwnModel model) throws IOException {
        var copy = folder.resolve(model.name());
        if (Files.isDirectory(copy)) {
            var going = folder.resolve(GOING);
            delete(going);
            Files.move(copy, going, StandardCopyOption.ATOMIC_MOVE);
            delete(going);
        }
    }

    /// Whether a name is taken.
    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
