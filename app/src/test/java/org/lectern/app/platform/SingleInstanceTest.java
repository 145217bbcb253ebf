package org.lectern.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SingleInstanceTest {
    @TempDir
    private Path home;

    @Test
    void theFirstGetsTheFilesOfTheOthers() throws IOException, InterruptedException {
        var folder = home.resolve("instance");
        try (var first = SingleInstance.claim(folder).orElseThrow()) {
            var received = new LinkedBlockingQueue<List<Path>>();
            first.listen(received::add);
            assertTrue(SingleInstance.claim(folder).isEmpty());
            var files = List.of(Path.of("/a b.pdf"), Path.of("/日本\nの本.epub"));
            assertTrue(SingleInstance.handOver(folder, files));
            assertTrue(SingleInstance.handOver(folder, List.of()));
            assertEquals(files, received.poll(10, TimeUnit.SECONDS));
            assertEquals(List.of(), received.poll(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void anEndMakesRoomForTheNext() throws IOException {
        var folder = home.resolve("instance");
        SingleInstance.claim(folder).orElseThrow().close();
        assertThrows(IOException.class, () -> SingleInstance.handOver(folder, List.of()));
        Files.createFile(folder.resolve("socket")); // as a kill leaves it
        SingleInstance.claim(folder).orElseThrow().close();
    }

    @Test
    void aClaimThatFailsHalfWayKeepsNothingOpen() throws IOException {
        var folder = home.resolve("instance");
        var obstacle = Files.createDirectories(folder.resolve("socket").resolve("in the way"));
        var before = openFiles();
        for (var time = 0; time < 30; time++) {
            assertThrows(IOException.class, () -> SingleInstance.claim(folder));
        }
        assertTrue(openFiles() < before + 15, () -> openFiles() + " files are open, were " + before);
        Files.delete(obstacle);
        SingleInstance.claim(folder).orElseThrow().close();
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    @Test
    void aDeepFolderWorksToo() throws IOException {
        var folder = home.resolve("d".repeat(120)).resolve("instance");
        try (var first = SingleInstance.claim(folder).orElseThrow()) {
            first.listen(files -> {});
            assertTrue(SingleInstance.handOver(folder, List.of()));
        }
    }

    @Test
    void nobodyElseMayConnect() throws IOException {
        var folder = home.resolve("instance");
        try (var first = SingleInstance.claim(folder).orElseThrow()) {
            first.listen(files -> {});
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)));
                assertEquals("rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("socket"))));
            }
            assertTrue(SingleInstance.claim(folder).isEmpty());
        }
    }

    @Test
    void aDeepPlaceForTemporaryFilesIsPassedOver() throws IOException {
        var usual = home.resolve("d".repeat(120)).resolve("socket");
        var deep = home.resolve("t".repeat(90));
        var taken = SingleInstance.shortened(usual, deep, home);
        assertEquals(home, taken.getParent().getParent());
        assertEquals(taken, SingleInstance.shortened(usual, deep, home), "every start finds the same");
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(taken.getParent())));
        }
        assertThrows(IOException.class, () -> SingleInstance.shortened(usual, deep));
    }

    @Test
    void aLinkInTheWayIsNotFollowed() throws IOException {
        var usual = home.resolve("d".repeat(120)).resolve("socket");
        var taken = SingleInstance.shortened(usual, home).getParent();
        Files.move(taken, home.resolve("elsewhere"));
        Files.createSymbolicLink(taken, home.resolve("elsewhere"));
        assertThrows(IOException.class, () -> SingleInstance.shortened(usual, home));
    }
}
