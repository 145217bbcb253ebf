package org.lectern.inference.disk;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The folder that is used where the application's own cannot be written to: below the system's temporary one, removed when the
/// program ends, or when it is needed again after the program was killed.
public final class SpareFolder {
    private static @Nullable WorkFolder folder; // guarded by the class

    private SpareFolder() {}

    /// One for the whole process, made now if it is not there yet.
    public static synchronized Path get() throws IOException {
        if (folder == null) {
            WorkFolder made = WorkFolder.in(parent());
            Runtime.getRuntime().addShutdownHook(new Thread(made::close, "lectern-spare"));
            folder = made;
        }
        return folder.path();
    }

    /// Removes those that killed programs left.
    public static void removeLeftovers() {
        WorkFolder.removeLeftovers(parent());
    }

    private static Path parent() {
        String user = System.getProperty("user.name", "user").replaceAll("[^A-Za-z0-9._-]", "_");
        return Path.of(System.getProperty("java.io.tmpdir"), "lectern-spare-" + user);
    }
}
