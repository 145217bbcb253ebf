package org.lectern.app.start.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.doctor.Finding;

/// Whether the folders that Lectern writes to take what it writes.
///
/// @param folders those, or where they will be made
/// @param needed bytes that should be free
record FolderCheck(List<Path> folders, long needed) implements Examination {
    @Override
    public String title() {
        return "Folders that Lectern writes to";
    }

    @Override
    public List<Finding> findings() {
        var found = new ArrayList<Finding>();
        for (var folder : folders) {
            found.add(finding(folder));
        }
        return found;
    }

    private Finding finding(Path folder) {
        var there = folder.toAbsolutePath();
        for (var above = there.getParent(); !Files.exists(there) && above != null; above = above.getParent()) {
            there = above;
        }
        if (!Files.isDirectory(there)) {
            return Finding.fault(folder, "“" + there + "” is no folder.",
                    "Move it away, or name another folder by LECTERN_HOME.");
        }
        if (!Files.isWritable(there)) {
            return Finding.fault(folder, "Nothing can be written there.",
                    "Make it writable for yourself (chmod u+rwx), or name another folder by LECTERN_HOME.");
        }
        try {
            var room = Files.getFileStore(there).getUsableSpace();
            if (room < needed) {
                return Finding.fault(folder, "The disk is full: " + Sizes.of(room) + " are left.",
                        "Free at least " + Sizes.of(needed) + ".");
            }
            return Finding.fine(folder, Files.exists(folder)
                    ? "holds " + Sizes.of(Sizes.inside(folder)) + "; " + Sizes.of(room) + " are free."
                    : "is made when it is needed; " + Sizes.of(room) + " are free.");
        } catch (IOException e) {
            return Finding.fault(folder, "It cannot be looked into (" + e.getMessage() + ").",
                    "Check its permissions.");
        }
    }
}
