package org.lectern.app.start.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.lectern.app.document.child.ChildCommand;
import org.lectern.app.cli.doctor.Examination;
import org.lectern.app.cli.doctor.Finding;
import org.lectern.app.document.child.StartArchive;

/// Whether the Java runtime that runs this is whole, and the archive from which the reading process starts fits to it.
///
/// @param home of the runtime: a package's own, or an installed JDK
/// @param archive empty where the launcher names none
record RuntimeCheck(Path home, Optional<Path> archive) implements Examination {
    private static final int MODULES = 0xcafedada; // how a file of modules begins, in the machine's order of bytes
    private static final String ADVICE = "Install Lectern, or this Java, again.";
    private static final long PATIENCE = 60; // seconds

    @Override
    public String title() {
        return "Java runtime";
    }

    @Override
    public List<Finding> findings() {
        var found = new ArrayList<Finding>();
        var java = home.resolve("bin").resolve(home.getFileSystem().getSeparator().equals("\\") ? "java.exe" : "java");
        var modules = home.resolve("lib").resolve("modules");
        if (!Files.isExecutable(java)) {
            found.add(Finding.fault(java, "It is missing or cannot be run, so no document can be read.", ADVICE));
        }
        if (!areModules(modules)) {
            found.add(Finding.fault(modules, "It is missing or damaged.", ADVICE));
        }
        if (found.isEmpty()) {
            found.add(Finding.fine(home, "Java " + System.getProperty("java.runtime.version") + "."));
            archive.map(file -> finding(java, file)).ifPresent(found::add);
        }
        return found;
    }

    private static boolean areModules(Path file) {
        try (var channel = FileChannel.open(file)) {
            var start = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.nativeOrder());
            return channel.read(start) == Integer.BYTES && start.flip().getInt() == MODULES;
        } catch (IOException e) {
            return false;
        }
    }

    private static Finding finding(Path java, Path file) {
        var again = "Install Lectern again; until then reading starts more slowly.";
        if (!Files.isRegularFile(file)) {
            return Finding.fault(file, "The archive for quick starts is missing.", again);
        }
        if (!StartArchive.fits(file)) {
            return Finding.fault(file, "The archive for quick starts is of other jars.", again);
        }
        return isTaken(java, file)
                ? Finding.fine(file, "reading starts from it.")
                : Finding.fault(file,
                        "Java does not take the archive for quick starts; it is damaged or of another Java.",
                        again);
    }

    /// Java ends with an error where it must use an archive and cannot.
    private static boolean isTaken(Path java, Path file) {
        try {
            var process = new ProcessBuilder(java.toString(), "-Xmx" + ChildCommand.USUAL_HEAP + "m",
                    ChildCommand.NATIVE, "-XX:AOTMode=on",
                    "-XX:AOTCache=" + file,
                    "-XX:+VerifySharedSpaces", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                    "-version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
