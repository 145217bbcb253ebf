package org.lectern.app.document.child.sandbox;

import java.io.File;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What the kernel has taken from a process.
///
/// @param noNewRights whether no program that it starts gets more rights than it has
/// @param limits whether its memory, its files and its core dumps are limited
/// @param landlock version of Landlock that watches its files; 0 for none
/// @param filter whether its calls are filtered
public record SandboxLayers(boolean noNewRights, boolean limits, int landlock, boolean filter) {
    private static final int TRUNCATION = 3; // the versions from which on Landlock watches these
    private static final int TCP = 4;
    private static final int SIGNALS = 6;

    private static final int WORDS = 4; // of [#line]
    private static final int NO_NEW_RIGHTS = 38; // PR_SET_NO_NEW_PRIVS
    private static final int CORE = 4; // RLIMIT_CORE and the like
    private static final int FILE_SIZE = 1;
    private static final int OPEN_FILES = 7;
    private static final int MEMORY = 9;
    private static final long LARGEST_FILE = 1L << 30;
    private static final long MOST_FILES = 1024;

    /// Restricts the calling thread, and with it whatever it starts or becomes. What the kernel does not do is left out.
    static SandboxLayers apply(Confinement confinement, Kernel kernel) {
        var noNewRights = kernel.call("prctl", NO_NEW_RIGHTS, 1, 0, 0, 0) == 0;
        var limits = true;
        for (var limit : Map.of(CORE, 0L, FILE_SIZE, LARGEST_FILE, OPEN_FILES, MOST_FILES, MEMORY, confinement.memory())
                .entrySet()) {
            limits &= limit(kernel, limit.getKey(), limit.getValue());
        }
        var calls = new CallFilter(kernel.processor(), (int) ProcessHandle.current().pid(), confinement.starts());
        var landlock = new Landlock(kernel).restrict(confinement.readable(), confinement.writable(),
                confinement.programs());
        return new SandboxLayers(noNewRights, limits, landlock, calls.install(kernel));
    }

    /// Does what [#apply] does, but for the restricting.
    static void rehearse(Confinement confinement, Kernel kernel) {
        new CallFilter(kernel.processor(), (int) ProcessHandle.current().pid(), confinement.starts()).program(kernel);
        new Landlock(kernel).rules(confinement.readable(), confinement.writable(), confinement.programs());
    }

    private static boolean limit(Kernel kernel, int of, long most) {
        var pair = kernel.memory().allocate(ValueLayout.JAVA_LONG, 2); // at present, at most
        if (kernel.call("prlimit64", 0, of, 0, pair.address()) != 0) {
            return false;
        }
        var own = pair.getAtIndex(ValueLayout.JAVA_LONG, 1); // -1 for none
        var less = Long.compareUnsigned(own, most) < 0 ? own : most;
        pair.setAtIndex(ValueLayout.JAVA_LONG, 0, less);
        pair.setAtIndex(ValueLayout.JAVA_LONG, 1, less);
        return kernel.call("prlimit64", 0, of, pair.address(), 0) == 0;
    }

    /// Those of this machine, by trying them on this process, which should have nothing more to do.
    static SandboxLayers tried(Processor processor) {
        try (var memory = Arena.ofConfined()) {
            var classes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                    .toList();
            return apply(new Confinement(classes, List.of(), List.of(), false, Confinement.MOST_MEMORY, List.of()),
                    new Kernel(processor, memory));
        }
    }

    /// What is missing, each as words that complete “without …”.
    public List<String> missing() {
        var missing = new ArrayList<String>();
        if (!noNewRights) {
            missing.add("a ban on new rights (no_new_privs)");
        }
        if (landlock == 0) {
            missing.add("limits on files (Landlock)");
        }
        if (!filter) {
            missing.add("a filter of system calls (seccomp)");
        }
        if (!limits) {
            missing.add("limits on memory and sizes (rlimit)");
        }
        return missing;
    }

    /// What is on, each in words.
    public List<String> on() {
        var on = new ArrayList<String>();
        if (noNewRights) {
            on.add("no new rights (no_new_privs)");
        }
        if (landlock > 0) {
            on.add("its files only (Landlock, version " + landlock + withoutOf(landlock) + ")");
        }
        if (filter) {
            on.add("a filter of system calls (seccomp)");
        }
        if (limits) {
            on.add("limits on memory and sizes (rlimit)");
        }
        return on;
    }

    private static String withoutOf(int landlock) {
        return (landlock < TRUNCATION ? ", without truncation of what it may read" : "")
                + (landlock < TCP ? ", without TCP" : "") + (landlock < SIGNALS ? ", without signals" : "");
    }

    /// As one line that [#parse] takes.
    String line() {
        return noNewRights + " " + limits + " " + landlock + " " + filter;
    }

    ///
    /// @throws IOException for a line that is none
    static SandboxLayers parse(String line) throws IOException {
        var words = line.split(" ");
        if (words.length != WORDS || !words[2].matches("[0-9]{1,4}")) {
            throw new IOException("the try said: " + line);
        }
        return new SandboxLayers(Boolean.parseBoolean(words[0]), Boolean.parseBoolean(words[1]),
                Integer.parseInt(words[2]), Boolean.parseBoolean(words[3]));
    }
}
