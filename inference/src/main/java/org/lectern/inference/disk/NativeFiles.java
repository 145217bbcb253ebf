package org.lectern.inference.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.inference.api.PrivateFiles;

/// The native files that a library carries on the class path, unpacked once into a folder of the application for each version
/// and replaced when they are damaged there.
///
/// @param name of the library
/// @param anchor a class of the library
/// @param folder of the files on the class path, with a slash at both ends
/// @param files those that may be in it; systems differ
public record NativeFiles(String name, Class<?> anchor, String folder, List<String> files) {
    /// The folder with the files.
    ///
    /// @param directory of all such folders; where it cannot be written to, they are unpacked for this start only
    /// @throws IOException when there are none for this system, or the disk refuses everywhere
    public Path unpack(Path directory) throws IOException {
        try {
            return unpackInto(directory);
        } catch (IOException e) {
            return unpackInto(SpareFolder.get());
        }
    }

    private Path unpackInto(Path directory) throws IOException {
        Path target = directory.resolve(name + "-" + version()).toAbsolutePath();
        if (Checksums.hold(target)) {
            return target;
        }
        try (WorkFolder work = WorkFolder.in(directory)) {
            int copied = 0;
            for (String file : files) {
                copied += copy(file, work.path()) ? 1 : 0;
            }
            if (copied == 0) {
                throw new IOException("there is none for " + System.getProperty("os.name") + " on "
                        + System.getProperty("os.arch"));
            }
            removeOthers(directory);
            work.finish(target);
        }
        return target;
    }

    private boolean copy(String file, Path target) throws IOException {
        try (InputStream content = anchor.getResourceAsStream(folder + file)) {
            if (content == null) {
                return false;
            }
            Files.write(PrivateFiles.file(target.resolve(file)), content.readAllBytes());
            return true;
        }
    }

    // damaged ones and older versions
    private void removeOthers(Path directory) throws IOException {
        for (Path other : Folders.entries(directory)) {
            if (other.getFileName().toString().startsWith(name + "-")) {
                try {
                    Folders.delete(other);
                } catch (IOException e) {
                    // in use by an older version that still runs
                }
            }
        }
    }

    private String version() {
        Package library = anchor.getPackage();
        return Stream.of(library.getImplementationVersion(), library.getSpecificationVersion())
                .flatMap(version -> Optional.ofNullable(version).stream()).findFirst().orElse("unknown")
                .replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
