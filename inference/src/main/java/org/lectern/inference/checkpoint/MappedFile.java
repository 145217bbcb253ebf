package org.lectern.inference.checkpoint;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A file in memory, read-only.
///
/// @param bytes all of it, until it is closed
public record MappedFile(Arena arena, MemorySegment bytes) implements AutoCloseable {
    public static MappedFile open(Path file) throws CheckpointException {
        Arena arena = Arena.ofShared();
        boolean opened = false;
        try (FileChannel channel = FileChannel.open(file)) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            opened = true;
            return new MappedFile(arena, bytes);
        } catch (NoSuchFileException e) {
            throw new CheckpointException(file, "does not exist.", e);
        } catch (IOException e) {
            throw new CheckpointException(file, "cannot be read.", e);
        } finally {
            if (!opened) {
                arena.close();
            }
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
