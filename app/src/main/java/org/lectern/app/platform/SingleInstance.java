package org.lectern.app.platform;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.inference.api.PrivateFiles;

/// One window for all starts: the first one holds a lock and listens on a Unix domain socket in a folder that is its user's
/// alone; later ones hand it their files.
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SingleInstance.class.getName());
    private static final int LONGEST_ADDRESS = 100; // bytes; some systems take 104, Linux 108
    private static final int MOST_FILES = 10_000;
    private static final int TAKEN = 1;
    private static final String LOCK = "lock";
    private static final String SOCKET = "socket";

    private final FileChannel lock;
    private final ServerSocketChannel server;
    private final Path socket;

    private SingleInstance(FileChannel lock, ServerSocketChannel server, Path socket) {
        this.lock = lock;
        this.server = server;
        this.socket = socket;
    }

    /// Becomes the one that receives files; empty where another process is that already. Its end, even by a kill, makes room.
    ///
    /// @param folder for the lock and the socket
    public static Optional<SingleInstance> claim(Path folder) throws IOException {
        var file = PrivateFiles.file(PrivateFiles.folder(folder).resolve(LOCK));
        var lock = FileChannel.open(file, StandardOpenOption.WRITE);
        var claimed = false;
        try {
            if (lock.tryLock() != null) {
                var socket = socket(folder);
                var instance = new SingleInstance(lock, bound(socket), socket);
                claimed = true;
                return Optional.of(instance);
            }
        } catch (OverlappingFileLockException e) {
            LOG.log(Level.FINE, "held by this process", e);
        } finally {
            if (!claimed) {
                lock.close();
            }
        }
        return Optional.empty();
    }

    /// Who receives the files of later starts.
    public enum Holder {
        NOBODY, WINDOW,
        /// A program that does not hold the claim.
        STRANGER
    }

    /// Looks without claiming anything.
    public static Holder holder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Holder.NOBODY;
        }
        if (isClaimed(folder.resolve(LOCK))) {
            return Holder.WINDOW;
        }
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
            return channel.isConnected() ? Holder.STRANGER : Holder.NOBODY;
        } catch (IOException e) {
            LOG.log(Level.FINE, "nobody listens", e);
            return Holder.NOBODY;
        }
    }

    private static boolean isClaimed(Path file) {
        try (var lock = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return lock.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true; // by this process
        } catch (IOException e) {
            LOG.log(Level.FINE, "no claim was ever made", e);
            return false;
        }
    }

    private static ServerSocketChannel bound(Path socket) throws IOException {
        Files.deleteIfExists(socket); // left by a kill
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        var bound = false;
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            PrivateFiles.file(socket);
            bound = true;
            return server;
        } finally {
            if (!bound) {
                server.close();
            }
        }
    }

    // The address of a socket is short; a deep folder gets its socket in a folder beside the temporary files, where those are not deep too.
    private static Path socket(Path folder) throws IOException {
        var usual = folder.toAbsolutePath().resolve(SOCKET);
        return fits(usual) ? usual : shortened(usual, Path.of(System.getProperty("java.io.tmpdir")), Path.of("/tmp"));
    }

    /// @param places for folders, of which the first is taken that is not deep
    static Path shortened(Path usual, Path... places) throws IOException {
        var name = "lectern-" + UUID.nameUUIDFromBytes(usual.toString().getBytes(StandardCharsets.UTF_8));
        for (var place : places) {
            var folder = place.toAbsolutePath().resolve(name);
            if (fits(folder.resolve(SOCKET))) {
                return own(folder).resolve(SOCKET);
            }
        }
        throw new IOException("no folder for the window’s socket is short enough");
    }

    private static boolean fits(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_ADDRESS;
    }

    // anybody may make folders where temporary files are: one that is a link, or another user's, is not taken
    private static Path own(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new IOException("“" + folder + "” is a link");
        }
        PrivateFiles.folder(folder); // fails for the folder of another user that is not private already
        if (!Files.getOwner(PrivateFiles.file(folder.resolve("owner"))).equals(Files.getOwner(folder))) {
            throw new IOException("“" + folder + "” is another user’s");
        }
        return folder;
    }

    /// Receives files from now on, those included that were sent since the claim.
    ///
    /// @param receive gets absolute paths, or none where a start named no file; on a thread of its own
    public void listen(Consumer<List<Path>> receive) {
        Thread.ofPlatform().daemon().name("instance").start(() -> {
            while (server.isOpen()) {
                try (var client = server.accept()) {
                    receive.accept(read(client));
                    client.write(ByteBuffer.wrap(new byte[]{TAKEN}));
                } catch (IOException e) {
                    LOG.log(Level.FINE, "a start went away", e);
                }
            }
        });
    }

    private static List<Path> read(SocketChannel client) throws IOException {
        var in = new DataInputStream(Channels.newInputStream(client));
        var count = Math.min(in.readInt(), MOST_FILES);
        var files = new ArrayList<Path>();
        for (var i = 0; i < count; i++) {
            files.add(Path.of(in.readUTF()));
        }
        return files;
    }

    /// Hands files to the process that holds the claim.
    ///
    /// @return whether it took them; false where there is none
    public static boolean handOver(Path folder, List<Path> files) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
            var out = new DataOutputStream(Channels.newOutputStream(channel));
            out.writeInt(Math.min(files.size(), MOST_FILES));
            for (var file : files.subList(0, Math.min(files.size(), MOST_FILES))) {
                out.writeUTF(file.toAbsolutePath().toString());
            }
            return Channels.newInputStream(channel).read() == TAKEN;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
        lock.close();
    }
}
