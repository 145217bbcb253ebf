package org.lectern.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.testing.SocketTrace;

/// The real command line and its reading process never touch an internet socket, and the test would see it if they did.
@EnabledOnOs(OS.LINUX)
class OfflineTest {
    @TempDir
    private Path folder;

    /// Does one thing with sockets.
    static final class Planted {
        private Planted() {}

        public static void main(String[] args) throws IOException {
            var here = InetAddress.getLoopbackAddress();
            switch (args[0]) {
                case "connect" -> {
                    try (var socket = new Socket()) {
                        socket.connect(new InetSocketAddress(here, 9), 1000);
                    } catch (IOException e) {
                        System.out.println(e.getMessage());
                    }
                }
                case "bind" -> {
                    try (var server = new ServerSocket(0, 1, here)) {
                        System.out.println(server.getLocalPort());
                    }
                }
                case "send" -> {
                    try (var socket = new DatagramSocket(null)) {
                        socket.send(new DatagramPacket(new byte[]{1}, 1, here, 9));
                    }
                }
                default -> {
                    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                        server.bind(UnixDomainSocketAddress.of(args[1]));
                    }
                }
            }
        }
    }

    @Test
    void aPlantedConnectionIsSeen() throws IOException, InterruptedException {
        for (var call : List.of("connect", "bind", "send")) {
            assertFalse(SocketTrace.of(Planted.class, folder, Map.of(), List.of(), call).calls().isEmpty(), call);
        }
    }

    @Test
    void aSocketThatIsAFileIsNone() throws IOException, InterruptedException {
        var trace = SocketTrace.of(Planted.class, folder, Map.of(), List.of(), "file",
                folder.resolve("socket").toString());
        assertEquals(List.of(), trace.calls());
        assertEquals(0, trace.code(), trace.said());
    }

    @Test
    void openingStudyingAskingAndExportingStayHere() throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("lighthouse.txt"), "The lighthouse was built in 1884. ".repeat(20)
                + "The keeper of the lighthouse was called Ada Brown. " + "Ships passed by at night. ".repeat(200));
        var export = folder.resolve("answer.md");
        var asked = lectern("ask", file.toString(), "Who was the keeper of the lighthouse?", "--markdown",
                export.toString(), "--conversation", "offline", "--check");
        assertEquals(List.of(), asked.calls());
        assertEquals(0, asked.code(), asked.said());
        assertTrue(Files.readString(export).contains("Ada Brown"), asked.said());
        for (var arguments : List.of(List.of("inspect", file.toString(), "--json"), List.of("doctor"))) {
            var trace = lectern(arguments.toArray(String[]::new));
            assertEquals(List.of(), trace.calls());
            assertEquals(0, trace.code(), trace.said());
        }
    }

    private SocketTrace lectern(String... arguments) throws IOException, InterruptedException {
        return SocketTrace.of(Launcher.class, folder,
                Map.of("LECTERN_HOME", folder.resolve("home").toString()),
                List.of("-Dlectern.model=" + System.getProperty("lectern.model")), arguments);
    }
}
