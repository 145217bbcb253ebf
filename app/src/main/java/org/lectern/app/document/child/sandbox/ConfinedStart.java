package org.lectern.app.document.child.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Entry point of a process that takes its own rights away and then becomes the program that it was told on its input (`execve`), which
/// keeps the process, its pipes and what was taken. A running Java cannot be restricted as a whole: Landlock reaches the calling
/// thread and what it starts, and Java has other threads by then.
public final class ConfinedStart {
    /// As the only argument: restricts itself, prints how far that went, and ends.
    static final String TRY = "try";

    /// Before a main class and its arguments: does all but restricting, then runs that class here, so that an archive of what was
    /// loaded serves both.
    public static final String REHEARSE = "rehearse";

    private static final List<String> KEPT = List.of("PATH", "HOME", "LANG", "LANGUAGE", "TZ", "TESSDATA_PREFIX",
            "LD_LIBRARY_PATH"); // and LC_*; what else the user's programs tell each other stays behind

    private ConfinedStart() {}

    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        var processor = Processor.ofThisMachine().orElseThrow();
        if (args.length > 0 && args[0].equals(TRY)) {
            System.out.println(SandboxLayers.tried(processor).line());
            return;
        }
        if (args.length > 1 && args[0].equals(REHEARSE)) {
            rehearse(processor);
            Class.forName(args[1]).getMethod("main", String[].class)
                    .invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
            return;
        }
        var confinement = Confinement.read(new DataInputStream(new FileInputStream(FileDescriptor.in))); // no byte too many
        try (var memory = Arena.ofConfined()) {
            var kernel = new Kernel(processor, memory);
            var program = kernel.text(confinement.command().getFirst());
            var arguments = texts(kernel, confinement.command());
            var environment = texts(kernel, environment(System.getenv()));
            var missing = SandboxLayers.apply(confinement, kernel).missing();
            if (!missing.isEmpty()) {
                System.err.println("without " + String.join(", ", missing));
            }
            var error = -kernel.call("execve", program, arguments, environment); // returns only where it fails
            System.err.println("cannot become " + confinement.command().getFirst() + ": error " + error);
        }
        Runtime.getRuntime().halt(1);
    }

    private static void rehearse(Processor processor) throws IOException {
        var told = new ByteArrayOutputStream();
        new Confinement(SystemPaths.readable(), List.of(), List.of(), false, 0, List.of())
                .write(new DataOutputStream(told));
        var confinement = Confinement.read(new DataInputStream(new ByteArrayInputStream(told.toByteArray())));
        try (var memory = Arena.ofConfined()) {
            var kernel = new Kernel(processor, memory);
            texts(kernel, environment(System.getenv()));
            SandboxLayers.rehearse(confinement, kernel);
        }
    }

    private static List<String> environment(Map<String, String> all) {
        var kept = new ArrayList<String>();
        all.forEach((name, value) -> {
            if (KEPT.contains(name) || name.startsWith("LC_")) {
                kept.add(name + "=" + value);
            }
        });
        return kept;
    }

    /// The address of a list of texts as C has it, which ends with none.
    private static long texts(Kernel kernel, List<String> texts) {
        var list = kernel.memory().allocate(ValueLayout.ADDRESS, texts.size() + 1L);
        for (var i = 0; i < texts.size(); i++) {
            list.setAtIndex(ValueLayout.ADDRESS, i, MemorySegment.ofAddress(kernel.text(texts.get(i))));
        }
        return list.address();
    }
}
