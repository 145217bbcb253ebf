package org.lectern.app.document.child.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// The loader that a program names (`PT_INTERP` of elf.h), which the kernel starts in its place.
final class ElfLoader {
    private static final int MAGIC = 0x464C_457F;
    private static final int HEADERS = 32; // places in a file of 64 bits
    private static final int HEADER_SIZE = 54;
    private static final int HEADER_COUNT = 56;
    private static final int OFFSET = 8; // within a header
    private static final int SIZE = 32;
    private static final int LOADER = 3; // kind of header
    private static final int ENOUGH = 1 << 16; // bytes of a file's beginning

    private ElfLoader() {}

    /// Empty where a file is no such program, or names none.
    static Optional<Path> of(Path program) {
        try (var file = FileChannel.open(program)) {
            var bytes = ByteBuffer.allocate(ENOUGH).order(ByteOrder.LITTLE_ENDIAN);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                // the beginning is being read
            }
            bytes.flip();
            return bytes.limit() > HEADER_COUNT + 2 && bytes.getInt(0) == MAGIC ? loader(bytes) : Optional.empty();
        } catch (IOException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> loader(ByteBuffer bytes) {
        for (var i = 0; i < bytes.getShort(HEADER_COUNT); i++) {
            var header = (int) bytes.getLong(HEADERS) + i * bytes.getShort(HEADER_SIZE);
            if (bytes.getInt(header) == LOADER) {
                var name = new byte[(int) bytes.getLong(header + SIZE) - 1]; // it ends with a zero
                bytes.get((int) bytes.getLong(header + OFFSET), name);
                return Optional.of(Path.of(new String(name, StandardCharsets.UTF_8)));
            }
        }
        return Optional.empty();
    }
}
