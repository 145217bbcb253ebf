package org.lectern.app.document.child;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.lectern.app.document.child.sandbox.KernelTrial;
import org.lectern.app.document.model.Cover;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.DocumentReader;
import org.lectern.app.document.reader.ReadListener;
import org.lectern.app.testing.FlowReaders;

/// A reading process in the hands of the document that it reads: the password says what it tries, the document's title how that went.
public final class HostileChild implements DocumentReader {
    /// What it says of what nothing kept it from.
    static final String DONE = "done";

    private final DocumentReader readers = FlowReaders.all();

    public static void main(String[] args) {
        ChildServer.serve(new HostileChild(), new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out));
    }

    @Override
    public Document read(Path file, Optional<String> password, ReadListener listener, BooleanSupplier cancelled)
            throws DocumentReadException {
        var read = readers.read(file, Optional.empty(), listener, cancelled);
        return new Document(read.id(), read.format(), file, password.map(HostileChild::tried).orElse("nothing"),
                read.author(), read.text(), read.sections(), read.pages(), read.blocks(), read.regions(), read.links(),
                read.labels(), read.additions());
    }

    @Override
    public Optional<Cover> cover(Path file) throws DocumentReadException {
        return readers.cover(file);
    }

    private static String tried(String what) {
        try {
            var words = what.split(" ", 2);
            return attempt(words[0], words[1]);
        } catch (IOException | RuntimeException | LinkageError e) {
            return e.getClass().getSimpleName();
        }
    }

    private static String attempt(String what, String with) throws IOException {
        return switch (what) {
            case "connect" -> connect(Integer.parseInt(with));
            case "listen" -> listen();
            case "read" -> Files.readString(Path.of(with)).isEmpty() ? "empty" : DONE;
            case "list" -> list(Path.of(with));
            case "write" -> Files.writeString(Path.of(with), "spoiled").equals(Path.of(with)) ? DONE : "";
            case "remove" -> Files.deleteIfExists(Path.of(with)) ? DONE : "none";
            case "open" -> Files.setPosixFilePermissions(Path.of(with), PosixFilePermissions.fromString("rwxrwxrwx"))
                    .equals(Path.of(with)) ? DONE : "";
            case "start" -> new ProcessBuilder(with).start().pid() > 0 ? DONE : "";
            case "end" -> ProcessHandle.of(Long.parseLong(with)).orElseThrow().destroyForcibly() ? DONE : "refused";
            case "call" -> KernelTrial.said(with);
            case "scratch" -> scratch();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String connect(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected() ? DONE : "";
        }
    }

    private static String listen() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.isBound() ? DONE : "";
        }
    }

    private static String list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.count() >= 0 ? DONE : "";
        }
    }

    private static String scratch() throws IOException {
        var made = Files.createTempFile("scratch", "");
        Files.writeString(made, "words");
        var moved = Files.move(made, made.resolveSibling("moved"));
        var words = Files.readString(moved);
        Files.delete(moved);
        return words;
    }
}
