package org.lectern.app.document.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.app.document.child.sandbox.ConfinedStart;
import org.lectern.app.document.child.sandbox.Confinement;

/// How a child process is started: the Java that runs this process, on the same class path, with a small heap of its own.
///
/// @param mainClass calls [ChildServer#serve]
/// @param heapMegabytes what the child may take; it ends when it needs more
/// @param arguments of the main class
/// @param archive from which the child starts quickly, if there is such a file ([StartArchive])
/// @param writable folders that outlive the child and that it may write to, if they are there when it starts
public record ChildCommand(String mainClass, int heapMegabytes, List<String> arguments, Optional<Path> archive,
        List<Path> writable) {
    /// Enough for a document of some 30 million characters.
    public static final int USUAL_HEAP = 768;
    /// As it is where an archive is made, or Java takes none.
    public static final String NATIVE = "--enable-native-access=ALL-UNNAMED";
    private static final int FIRST_HEAP = 48; // megabytes; as much as most documents need
    private static final int YOUNG = 40; // megabytes for what pages leave behind; with more, Java takes more and is hardly quicker
    /// The exit code with which Java ends when it needs more.
    static final int OUT_OF_MEMORY = 3;

    public ChildCommand {
        arguments = List.copyOf(arguments);
        writable = List.copyOf(writable);
    }

    /// A child that writes nothing that outlives it.
    public ChildCommand(String mainClass, int heapMegabytes, List<String> arguments, Optional<Path> archive) {
        this(mainClass, heapMegabytes, arguments, archive, List.of());
    }

    /// @param brief whether the child is to read what takes seconds at most: then it starts sooner, and stays slower
    List<String> line(boolean brief) {
        var options = new ArrayList<String>();
        if (brief) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        options.addAll(archiving());
        return line(options);
    }

    private List<String> archiving() {
        return archive.filter(StartArchive::fits)
                .map(file -> List.of("-XX:AOTCache=" + file, "-XX:+VerifySharedSpaces")) // one that is damaged is left alone
                .orElse(List.of());
    }

    /// The child as it is when it is confined.
    ///
    /// @param run the one folder of its own
    List<String> line(boolean brief, Path run) {
        var line = line(brief);
        line.add(1, "-Djava.io.tmpdir=" + run);
        return line;
    }

    /// What confines itself and then becomes the child. It runs too shortly for anything to be worth compiling.
    public List<String> confinedStart() {
        var line = new ArrayList<>(List.of(java(), "-Xmx32m", "-XX:+UseSerialGC", "-Xint",
                "-XX:-UsePerfData", "-Xlog:disable", NATIVE));
        line.addAll(archiving());
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), ConfinedStart.class.getName()));
        return line;
    }

    /// The child that writes an archive when it ends, not confined, with what confining itself takes.
    List<String> recording(Path written) {
        var line = line(List.of("-XX:AOTCacheOutput=" + written));
        if (Confinement.isOffered()) {
            line.addAll(line.indexOf(mainClass), List.of(ConfinedStart.class.getName(), ConfinedStart.REHEARSE));
        }
        return line;
    }

    private List<String> line(List<String> options) {
        var line = new ArrayList<String>();
        line.add(java());
        line.add("-Xmx" + heapMegabytes + "m");
        line.add("-Xms" + Math.min(FIRST_HEAP, heapMegabytes) + "m");
        line.add("-Xmn" + Math.min(YOUNG, heapMegabytes / 2) + "m");
        line.add("-XX:+UseSerialGC");
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.add("-XX:-UsePerfData");
        line.add("-Xlog:disable"); // what Java says about archives goes to standard output, as the messages do
        line.add(NATIVE); // as it is where an archive is made, or Java leaves parts of it alone
        line.add("-Djava.awt.headless=true");
        line.add("-Djavax.xml.accessExternalDTD="); // XML may name files and hosts; nothing of that is fetched
        line.add("-Djavax.xml.accessExternalSchema=");
        line.add("-Djavax.xml.accessExternalStylesheet=");
        line.addAll(options);
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(mainClass);
        line.addAll(arguments);
        return line;
    }

    private static String java() {
        var windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java").toString();
    }
}
