package org.lectern.app.document.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a child process is started: the Java that runs this process, on the same class path, with a small heap of its own.
///
/// @param mainClass calls [ChildServer#serve]
/// @param heapMegabytes what the child may take; it ends when it needs more
/// @param arguments of the main class
public record ChildCommand(String mainClass, int heapMegabytes, List<String> arguments) {
    /// Enough for a document of some 30 million characters.
    public static final int USUAL_HEAP = 768;

    public ChildCommand {
        arguments = List.copyOf(arguments);
    }

    List<String> line() {
        var line = new ArrayList<String>();
        var windows = System.getProperty("os.name").startsWith("Windows");
        line.add(Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java").toString());
        line.add("-Xmx" + heapMegabytes + "m");
        line.add("-XX:+UseSerialGC");
        line.add("-XX:+ExitOnOutOfMemoryError");
        line.add("-XX:-UsePerfData");
        line.add("-Djava.awt.headless=true");
        line.add("-Djavax.xml.accessExternalDTD="); // XML may name files and hosts; nothing of that is fetched
        line.add("-Djavax.xml.accessExternalSchema=");
        line.add("-Djavax.xml.accessExternalStylesheet=");
        line.add("-cp");
        line.add(System.getProperty("java.class.path"));
        line.add(mainClass);
        line.addAll(arguments);
        return line;
    }
}
