package org.lectern.inference.disk;

import java.util.Locale;

/// The operating system and the processor, as libraries name the folders of their native files.
public final class Platform {
    private static final String SYSTEM = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final String PROCESSOR = System.getProperty("os.arch").toLowerCase(Locale.ROOT);

    private Platform() {}

    /// "linux", "osx", "win"; anything else as it is.
    public static String system() {
        return SYSTEM.startsWith("windows") ? "win" : SYSTEM.startsWith("mac") ? "osx" : SYSTEM;
    }

    /// @param x64 how the library calls the ordinary one
    public static String processor(String x64) {
        return PROCESSOR.equals("amd64") || PROCESSOR.equals("x86_64") ? x64 : PROCESSOR;
    }
}
