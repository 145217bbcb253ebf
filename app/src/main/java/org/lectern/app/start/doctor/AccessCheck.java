package org.lectern.app.start.doctor;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.doctor.Finding;
import org.lectern.inference.api.PrivateFiles;

/// Whether what Lectern has written is its user's alone.
///
/// @param folders with everything in them
record AccessCheck(List<Path> folders) implements Examination {
    private static final int MOST_NAMED = 5;

    @Override
    public String title() {
        return "Open to others";
    }

    @Override
    public List<Finding> findings() {
        var found = new ArrayList<Finding>();
        for (var folder : folders) {
            if (Files.isDirectory(folder)) {
                found.addAll(findings(folder));
            }
        }
        return found.isEmpty() ? List.of(Finding.fine("files", "nothing was written yet.")) : found;
    }

    private static List<Finding> findings(Path named) {
        var found = new ArrayList<Finding>();
        try {
            var folder = named.toRealPath(); // a user may have moved it to another disk
            var owner = Files.getOwner(folder);
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes)
                        throws IOException {
                    look(inner, owner, found);
                    // what lies behind a closed folder is closed, whatever its own permissions say
                    return PrivateFiles.isOpen(inner) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    look(file, owner, found);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                    if (gone instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw gone;
                }
            });
        } catch (IOException e) {
            found.add(Finding.fault(named, "It cannot be looked into (" + e.getMessage() + ").",
                    "Check its permissions."));
        }
        if (found.size() > MOST_NAMED) {
            var more = found.size() - MOST_NAMED;
            found.subList(MOST_NAMED, found.size()).clear();
            found.add(Finding.fault(named, "So are " + more + " more files in it.",
                    "Start Lectern once, which closes them."));
        }
        return found.isEmpty() ? List.of(Finding.fine(named, "all of it is yours alone.")) : found;
    }

    private static void look(Path file, UserPrincipal owner, List<Finding> found) throws IOException {
        try {
            if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                found.add(Finding.fault(file, "It belongs to another user.", "Remove it, unless you put it there."));
            } else if (!Files.isSymbolicLink(file) && PrivateFiles.isOpen(file)) {
                found.add(Finding.fault(file, "Other users of this machine can open it.",
                        "Start Lectern once, which closes it, or run chmod go= on it."));
            }
        } catch (NoSuchFileException e) {
            // another Lectern has removed it meanwhile
        }
    }
}
