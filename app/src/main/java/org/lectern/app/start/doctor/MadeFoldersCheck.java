package org.lectern.app.start.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.doctor.Finding;
import org.lectern.inference.disk.Checksums;
import org.lectern.inference.disk.Folders;
import org.lectern.inference.disk.WorkFolder;

/// Whether prepared models and unpacked native libraries are as they were made.
///
/// @param folders of such folders
record MadeFoldersCheck(List<Path> folders) implements Examination {
    private static final String CLAIM = ".claim";

    @Override
    public String title() {
        return "Made by Lectern, with checksums";
    }

    @Override
    public List<Finding> findings() {
        var found = new ArrayList<Finding>();
        for (var folder : folders) {
            try {
                for (var made : Folders.entries(folder)) {
                    if (!made.toString().endsWith(CLAIM)) {
                        found.add(finding(made));
                    }
                }
            } catch (IOException e) {
                found.add(Finding.fault(folder, "It cannot be looked into (" + e.getMessage() + ").",
                        "Check its permissions."));
            }
        }
        return found.isEmpty() ? List.of(Finding.fine("folders", "nothing was made yet.")) : found;
    }

    private static Finding finding(Path made) {
        if (WorkFolder.isOne(made)) {
            return Finding.fault(made,
                    "It is stale: a start that was ended left it unfinished, or one is working on it now.",
                    "Start Lectern once, which removes it.");
        }
        if (!Files.isDirectory(made)) {
            return Finding.fault(made, "Lectern did not make it.", "Remove it, unless you put it there.");
        }
        return Checksums.hold(made)
                ? Finding.fine(made, "is as it was made.")
                : Finding.fault(made, "It is damaged: a file is missing, or is not what its checksum says.",
                        "Remove it; the next start makes it again.");
    }
}
