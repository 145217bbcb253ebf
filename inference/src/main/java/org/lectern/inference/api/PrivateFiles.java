package org.lectern.inference.api;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Folders and files that are their owner's alone: by permissions, or by an access list where there are none. What Lectern writes
/// it writes into them.
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /// Makes the folder, and those above it that are missing; takes it from all others where it is there.
    public static Path folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, FOLDER));
        }
        return take(folder, FOLDER);
    }

    /// Makes an empty file where there is none, and takes it from all others; its folder is made likewise where it is missing.
    public static Path file(Path file) throws IOException {
        if (!Files.exists(file)) {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null && !Files.isDirectory(parent)) {
                folder(parent);
            }
            try {
                Files.createFile(file, attributes(file, FILE));
            } catch (FileAlreadyExistsException e) {
                // made meanwhile, perhaps by another process
            }
        }
        return take(file, FILE);
    }

    /// Takes everything in a folder, and the folder, from all others; links are left alone, and what cannot be taken stays as it is.
    public static void takeAll(Path folder) {
        takeAll(folder, Integer.MAX_VALUE);
    }

    /// The same down to so many levels below a folder; 0 for a file or folder alone.
    public static void takeAll(Path path, int depth) {
        try {
            Path real = Files.exists(path) ? path.toRealPath() : path;
            Files.walkFileTree(real, EnumSet.noneOf(FileVisitOption.class), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return tried(visited);
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return attributes.isSymbolicLink() ? FileVisitResult.CONTINUE : tried(file);
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE; // removed meanwhile
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // nothing there
        }
    }

    /// Whether others may look into it; false where there are no permissions but access lists.
    public static boolean isOpen(Path path) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        return posix != null && !FOLDER.containsAll(posix.readAttributes().permissions());
    }

    private static FileVisitResult tried(Path path) {
        try {
            take(path, FOLDER);
        } catch (IOException e) {
            // a folder that is read only, for instance; what is written next says so
        }
        return FileVisitResult.CONTINUE;
    }

    /// @param most what the owner keeps, as far as it was allowed before
    private static Path take(Path path, Set<PosixFilePermission> most) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (posix != null) {
            Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
            permissions.addAll(posix.readAttributes().permissions());
            if (permissions.retainAll(most)) {
                posix.setPermissions(permissions);
            }
            return path;
        }
        AclFileAttributeView acl = Files.getFileAttributeView(path, AclFileAttributeView.class,
                LinkOption.NOFOLLOW_LINKS);
        if (acl != null) {
            List<AclEntry> owners = List.of(all(acl, Files.isDirectory(path)));
            if (!acl.getAcl().equals(owners)) {
                acl.setAcl(owners);
            }
        }
        return path;
    }

    // what is made in a folder later has its list
    private static AclEntry all(AclFileAttributeView acl, boolean folder) throws IOException {
        AclEntry.Builder entry = AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(acl.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class));
        return folder
                ? entry.setFlags(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT).build()
                : entry.build();
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
