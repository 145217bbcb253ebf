package org.lectern.app.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Folders and files that only their owner may read: 0700 and 0600, on Windows a list of access rights with one entry.
public final class PrivateFiles {
    private static final Logger LOG = Logger.getLogger(PrivateFiles.class.getName());
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /// Makes the folder, and those above it, where it is missing, and takes it from all others where it is there.
    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(FOLDER));
        }
        tightenOne(folder.toRealPath(), FOLDER);
        return folder;
    }

    /// Makes an empty file where there is none, and takes it from all others.
    public static Path file(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, attributes(FILE));
        }
        tightenOne(file.toRealPath(), FILE);
        return file;
    }

    /// Takes a file, or a folder and what is in it, from all others; links are left alone. What belongs to another user stays as it is
    /// and is logged.
    ///
    /// @param depth 0 for the file or folder alone
    public static void tighten(Path path, int depth) {
        try {
            Files.walkFileTree(path, EnumSet.noneOf(FileVisitOption.class), depth, new Tightening());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "not looked through: " + path, e);
        }
    }

    private static final class Tightening extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return attempt(folder);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : attempt(file);
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) {
            return FileVisitResult.CONTINUE; // not there, gone meanwhile, or another user's
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException reason) {
            return FileVisitResult.CONTINUE;
        }

        private static FileVisitResult attempt(Path path) {
            try {
                tightenOne(path, FOLDER); // what the owner may do stays as it is
            } catch (IOException e) {
                LOG.log(Level.WARNING, "open to others: " + path, e);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /// Whether others may look into it.
    static boolean isOpen(Path path) throws IOException {
        var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return posix != null && !FOLDER.containsAll(posix.readAttributes().permissions());
    }

    private static void tightenOne(Path path, Set<PosixFilePermission> most) throws IOException {
        var posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null) {
            var now = posix.readAttributes().permissions();
            var own = EnumSet.noneOf(PosixFilePermission.class);
            own.addAll(now);
            own.retainAll(most);
            if (!own.equals(now)) {
                posix.setPermissions(own);
            }
            return;
        }
        var acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (acl != null) {
            var wanted = List.of(entry(acl.getOwner(), Files.isDirectory(path)));
            if (!acl.getAcl().equals(wanted)) {
                acl.setAcl(wanted);
            }
        }
    }

    /// The one entry of a list of access rights; what is made in a folder inherits it.
    static AclEntry entry(UserPrincipal owner, boolean folder) {
        return AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(owner)
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .setFlags(folder
                        ? EnumSet.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
                        : EnumSet.noneOf(AclEntryFlag.class))
                .build();
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
