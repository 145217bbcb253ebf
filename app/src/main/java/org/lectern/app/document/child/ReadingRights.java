package org.lectern.app.document.child;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.lectern.app.document.child.sandbox.Confinement;
import org.lectern.app.document.child.sandbox.SystemPaths;
import org.lectern.app.document.ocr.Tesseract;
import org.lectern.inference.api.PrivateFiles;

/// What a reading process may: read Java, the class path, fonts and what Tesseract needs, write to its own folder and to those of its
/// [ChildCommand], and start Tesseract where that is installed.
final class ReadingRights {
    private static final Logger LOG = Logger.getLogger(ReadingRights.class.getName());
    private static final long BESIDES_HEAP = 8L << 30; // bytes of addresses; much is set aside that is never used
    private static final long MEGABYTE = 1 << 20;

    private ReadingRights() {}

    /// @param run the process's own folder
    /// @param file that is opened where it is
    static Confinement of(ChildCommand command, List<String> line, Path run, Optional<Path> file) {
        var java = Path.of(System.getProperty("java.home"));
        var tesseract = Tesseract.program(System.getenv("PATH"));
        var readable = new ArrayList<Path>(SystemPaths.readable());
        readable.addAll(SystemPaths.java(java));
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(part -> !part.isBlank())
                .map(Path::of)
                .map(Path::toAbsolutePath).forEach(readable::add);
        command.archive().ifPresent(readable::add);
        file.ifPresent(readable::add);
        tesseract.ifPresent(program -> readable.addAll(ofTesseract(program)));
        var writable = new ArrayList<Path>(command.writable());
        writable.forEach(ReadingRights::make);
        writable.add(run);
        writable.add(SystemPaths.hole());
        var programs = new ArrayList<Path>(SystemPaths.starting(Path.of(line.getFirst())).toList());
        tesseract.ifPresent(program -> {
            programs.add(java.resolve("lib").resolve("jspawnhelper")); // by which Java starts programs
            SystemPaths.starting(program).forEach(programs::add);
        });
        return new Confinement(readable, writable, programs, tesseract.isPresent(),
                command.heapMegabytes() * MEGABYTE + BESIDES_HEAP, line);
    }

    /// Libraries and languages, where it is not installed with the system.
    private static List<Path> ofTesseract(Path program) {
        var paths = new ArrayList<Path>();
        for (var each : List.of(program, SystemPaths.real(program).orElse(program))) {
            var folder = each.getParent();
            var above = folder == null ? null : folder.getParent();
            if (above != null) {
                paths.add(above.resolve("lib"));
                paths.add(above.resolve("share"));
            }
        }
        Optional.ofNullable(System.getenv("TESSDATA_PREFIX")).filter(folders -> !folders.isBlank()).map(Path::of)
                .ifPresent(paths::add);
        return paths;
    }

    /// So that there is something to be allowed.
    private static void make(Path folder) {
        try {
            PrivateFiles.folder(folder);
        } catch (IOException e) {
            LOG.log(Level.INFO, "the reading process cannot write to " + folder, e);
        }
    }
}
