package org.lectern.app.settings;

import java.nio.file.Path;
import java.util.List;

/// The documents that were open when the window was closed, or killed. Immutable.
///
/// @param files in the order in which they are listed
/// @param shown which of them was looked at, from 0
public record OpenFiles(List<Path> files, int shown) {
    public static final OpenFiles NONE = new OpenFiles(List.of(), 0);

    public OpenFiles {
        files = List.copyOf(files);
        shown = Math.clamp(shown, 0, Math.max(0, files.size() - 1));
    }
}
