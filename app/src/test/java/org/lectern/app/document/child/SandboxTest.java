package org.lectern.app.document.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.document.child.sandbox.KernelTrial;
import org.lectern.app.document.child.sandbox.RunFolder;
import org.lectern.app.document.child.sandbox.SandboxLayers;
import org.lectern.app.document.child.sandbox.SandboxProbe;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.RawPdf;

/// A reading process that is in the hands of its document reaches nothing but that document.
@EnabledOnOs(OS.LINUX)
class SandboxTest {
    private static final int NEWER = 463; // number of a call

    private final ChildCommand command = new ChildCommand(HostileChild.class.getName(), 256, List.of(),
            Optional.empty());
    private final ChildReader reader = new ChildReader(command, Duration.ofSeconds(60));

    @TempDir
    private Path folder;

    @BeforeEach
    void needsAllLayers() throws IOException {
        var layers = layers();
        assumeTrue(layers.landlock() >= 6 && layers.missing().isEmpty(), () -> "this machine has " + layers.on());
    }

    private SandboxLayers layers() throws IOException {
        return SandboxProbe.layers(command.confinedStart()).orElseThrow();
    }

    @AfterEach
    void close() {
        reader.close();
    }

    private String tried(String what, Object with) throws DocumentReadException {
        return tried(document("asked.pdf"), what, with);
    }

    private String tried(Path file, String what, Object with) throws DocumentReadException {
        var read = reader.read(file, Optional.of(what + " " + with), ReadListener.SILENT, () -> false);
        assertEquals("Words.", read.text());
        return read.title();
    }

    private Path document(String name) {
        return new RawPdf(595, 842).page(RawPdf.lines(List.of("Words.")), "").save(folder.resolve(name));
    }

    @Test
    void reachesNoNetwork() throws DocumentReadException, IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertNotEquals(HostileChild.DONE, tried("connect", server.getLocalPort()));
            assertNotEquals(HostileChild.DONE, tried("listen", 0));
            server.setSoTimeout(1);
            assertThrows(SocketTimeoutException.class, server::accept);
        }
    }

    @Test
    void seesNoOtherFileOfTheUser() throws DocumentReadException, IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "nobody's business");
        assertEquals("AccessDeniedException", tried("read", secret));
        assertEquals("AccessDeniedException", tried("list", folder));
        assertEquals("AccessDeniedException", tried("list", System.getProperty("user.home")));
        assertEquals("AccessDeniedException", tried("read", "/etc/hostname"));
        assertEquals("AccessDeniedException", tried("read", "/proc/" + ProcessHandle.current().pid() + "/environ"));
        assertEquals("AccessDeniedException", tried("read", "/proc/" + ProcessHandle.current().pid() + "/cmdline"));
        assertEquals("AccessDeniedException", tried("read", folder.resolve("asked.pdf")), "but for its copy");
    }

    @Test
    void changesNothingOfTheUser() throws DocumentReadException, IOException {
        var mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        var rights = Files.getPosixFilePermissions(mine);
        var home = Path.of(System.getProperty("user.home"), "lectern-was-here");
        assertEquals("AccessDeniedException", tried("write", mine));
        assertEquals("AccessDeniedException", tried("write", folder.resolve("new.txt")));
        assertEquals("AccessDeniedException", tried("write", home));
        assertEquals("AccessDeniedException", tried("write", "/tmp/lectern-was-here"));
        assertEquals("AccessDeniedException", tried("remove", mine));
        assertEquals("FileSystemException", tried("open", mine));
        assertEquals("mine", Files.readString(mine));
        assertEquals(rights, Files.getPosixFilePermissions(mine));
        assertFalse(Files.exists(home) || Files.exists(folder.resolve("new.txt")));
    }

    @Test
    void startsNoProgramAndEndsNone() throws DocumentReadException, IOException {
        assertEquals("IOException", tried("start", "/bin/true"));
        var other = new ProcessBuilder("sleep", "600").start();
        try {
            assertNotEquals(HostileChild.DONE, tried("end", other.pid()));
            assertTrue(other.isAlive());
            var alone = "0"; // asks only whether a signal would be sent
            assertEquals("-1",
                    tried("call", KernelTrial.number("kill") + " " + ProcessHandle.current().pid() + " " + alone));
            assertEquals("-1", tried("call", KernelTrial.number("tgkill") + " " + other.pid() + " " + other.pid() + " "
                    + alone));
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void getsNoDoorOfTheKernel() throws DocumentReadException {
        for (var number : KernelTrial.refused()) {
            assertEquals("-1", tried("call", number + " 0 0 0"), "call " + number);
        }
        assertEquals("-38", tried("call", KernelTrial.number("clone3") + " 0 0"));
        assertEquals("-38", tried("call", NEWER + " 0"));
        var room = 0x1000_0000; // CLONE_NEWUSER
        assertEquals("-1", tried("call", KernelTrial.number("clone") + " " + room + " 0 0 0 0"));
        assertEquals("-1", tried("call", KernelTrial.number("prlimit64") + " " + ProcessHandle.current().pid()
                + " 4 0 0"));
    }

    @Test
    void itsOwnFolderIsThereForScratchFilesAndGoesWithIt() throws DocumentReadException, IOException {
        assertEquals("words", tried("scratch", ""));
        var here = "lectern-reading-" + ProcessHandle.current().pid() + "-";
        Set<Path> left;
        try (var run = RunFolder.make(); var all = Files.list(run.path().getParent())) {
            left = Set.copyOf(all.filter(each -> each.getFileName().toString().startsWith(here)
                    && !each.equals(run.path())).toList());
        }
        assertFalse(left.isEmpty());
        for (var each : left) {
            try (var all = Files.walk(each)) {
                assertEquals(List.of(), all.filter(file -> file.endsWith("asked.pdf")).toList());
            }
        }
        reader.close();
        assertTrue(left.stream().noneMatch(Files::exists));
    }

    /// A file that is too large to be copied is opened where it is, by a process that sees no other.
    @Test
    void aLargeFileIsTheOnlyOneThatItsProcessSees() throws DocumentReadException, IOException {
        var large = document("large.pdf");
        var before = Files.readAllBytes(large);
        Files.write(large,
                Stream.of(Arrays.copyOf(before, (int) RunFolder.MOST + before.length)).findFirst().orElseThrow());
        var small = document("small.pdf");
        assertEquals("AccessDeniedException", tried(large, "read", small));
        assertEquals(HostileChild.DONE, tried(large, "read", large));
        assertEquals("AccessDeniedException", tried(large, "write", large));
        assertEquals("AccessDeniedException", tried(small, "read", large));
    }

    /// Without it the tests above would prove little.
    @Test
    void whatIsNotConfinedDoesAllOfThat() throws IOException, InterruptedException {
        var mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var child = ChildProcess.trusted(command.line(true))) {
            for (var order : List.of("connect " + server.getLocalPort(), "listen 0", "read " + mine, "list " + folder,
                    "open " + mine, "start /bin/true", "write " + mine, "remove " + mine)) {
                var messages = child.read(document("asked.pdf"), Optional.of(order));
                Message message;
                do {
                    message = messages.take();
                } while (!message.isLast());
                assertEquals(HostileChild.DONE, ((Message.Done) message).document().title(), order);
            }
        }
    }
}
