package org.lectern.inference.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file system in memory with little room, where the system lets this process mount one.
record SmallDisk(Path folder, boolean mounted) implements AutoCloseable {
    private static final int BLOCK = 4096;

    static SmallDisk mount(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        boolean linux = Files.isDirectory(Path.of("/proc/self"));
        return new SmallDisk(folder,
                linux && succeeds("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()));
    }

    /// Takes all the room that is left.
    void fill() {
        try (FileChannel channel = FileChannel.open(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                channel.write(ByteBuffer.allocate(BLOCK));
            }
        } catch (IOException e) {
            // full
        }
    }

    void empty() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean succeeds(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start().onExit().join().exitValue() == 0;
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            succeeds("umount", "-l", folder.toString());
        }
    }
}
