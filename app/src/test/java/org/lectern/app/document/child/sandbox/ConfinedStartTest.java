package org.lectern.app.document.child.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.lectern.app.document.child.ChildCommand;

/// A process takes its rights away before it becomes another program, which does not get them back.
@EnabledOnOs(OS.LINUX)
class ConfinedStartTest {
    private static final long MEMORY = 16L << 30; // bytes
    private static final int NEW_PROCESS = 17; // SIGCHLD alone: a process, no thread

    private final List<String> start = new ChildCommand("none", 96, List.of(), Optional.empty()).confinedStart();

    @BeforeEach
    void needsAllLayers() throws IOException {
        assumeTrue(SandboxProbe.layers(start).orElseThrow().missing().isEmpty());
    }

    /// What a call of the kernel says in a process that may start others or not.
    private String said(boolean starts, String numbers) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"));
        var readable = new ArrayList<Path>(SystemPaths.readable());
        readable.addAll(SystemPaths.java(java));
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .forEach(readable::add);
        var program = Path.of(start.getFirst());
        var command = List.of(start.getFirst(), "-Xmx64m", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), KernelTrial.class.getName(), numbers);
        var process = new ProcessBuilder(start).start();
        try (var in = new DataOutputStream(process.getOutputStream())) {
            new Confinement(readable, List.of(), SystemPaths.starting(program).toList(), starts, MEMORY, command)
                    .write(in);
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        var words = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), words);
        return said;
    }

    @Test
    void aProcessThatStartsNothingHasThreadsOnly() throws IOException, InterruptedException {
        assertEquals("-1", said(false, KernelTrial.number("clone") + " " + NEW_PROCESS + " 0 0 0 0"));
        var itself = KernelTrial.number("kill") + " " + KernelTrial.SELF + " 0";
        assertEquals("-1", said(false, itself));
        assertEquals("0", said(true, itself), "one that starts programs may end them");
        for (var several : List.of("0", "-1", "-100")) {
            assertEquals("-1", said(true, KernelTrial.number("kill") + " " + several + " 0"), "a group, or all");
        }
    }

    @Test
    void theLoaderIsTheOneThatTheProgramNames() {
        var loader = ElfLoader.of(Path.of(start.getFirst())).orElseThrow();
        assertTrue(loader.getFileName().toString().startsWith("ld"), loader.toString());
        assertTrue(loader.toFile().exists());
        assertEquals(Optional.empty(), ElfLoader.of(Path.of("pom.xml")));
        assertEquals(Optional.empty(), ElfLoader.of(Path.of("nowhere")));
    }
}
