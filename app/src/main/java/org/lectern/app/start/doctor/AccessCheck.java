package org.lectern.app.start.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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

    private static List<Finding> findings(Path folder) {
        var found = new ArrayList<Finding>();
        try (var files = Files.walk(folder)) {
            var owner = Files.getOwner(folder);
            for (var file : files.toList()) {
                if (Files.isSymbolicLink(file)) {
                    found.add(Finding.fault(file, "It is a link that leads elsewhere.",
                            "Remove it; Lectern makes none."));
                } else if (PrivateFiles.isOpen(file)) {
                    found.add(Finding.fault(file, "Other users of this machine can open it.",
                            "Start Lectern once, which closes it, or run chmod go= on it."));
                } else if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
                    found.add(
                            Finding.fault(file, "It belongs to another user.", "Remove it, unless you put it there."));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            found.add(Finding.fault(folder, "It cannot be looked into (" + e.getMessage() + ").",
                    "Check its permissions."));
        }
        if (found.size() > MOST_NAMED) {
            var more = found.size() - MOST_NAMED;
            found.subList(MOST_NAMED, found.size()).clear();
            found.add(Finding.fault(folder, "So are " + more + " more files in it.",
                    "Start Lectern once, which closes them."));
        }
        return found.isEmpty() ? List.of(Finding.fine(folder, "all of it is yours alone.")) : found;
    }
}
