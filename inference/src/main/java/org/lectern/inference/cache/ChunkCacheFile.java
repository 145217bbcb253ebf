package org.lectern.inference.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.BitSet;
import java.util.zip.CRC32C;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.InferenceException.StorageFailure;
import org.lectern.inference.disk.FileClaim;
import org.lectern.inference.graph.DecoderShape;

/// The caches of one text's chunks on disk, written chunk by chunk and read group by group, by mapping, without a copy. A
/// chunk counts as stored only when its data has the checksum that its index entry says.
public final class ChunkCacheFile implements AutoCloseable {
    /// Raise when the layout or the meaning of the data changes.
    static final int FORMAT_VERSION = 2;

    private final FileClaim claim;
    private final FileChannel channel;
    private final FileLayout layout;
    private final Room room;
    private boolean roomMade;

    /// Sees to it that the whole file fits on the disk.
    @FunctionalInterface
    interface Room {
        void make(FileClaim claim, long fileBytes) throws IOException, StorageFailure;
    }

    private ChunkCacheFile(FileClaim claim, FileLayout layout, Room room) {
        this.claim = claim;
        this.channel = claim.channel();
        this.layout = layout;
        this.room = room;
    }

    /// Takes over a claimed file; one that is not of this key and these chunks is emptied.
    static ChunkCacheFile open(FileClaim claim, CacheKey key, DecoderShape shape, int[] lengths, int groupSize,
            Room room) throws IOException {
        FileChannel channel = claim.channel();
        int stored = storedGroupSize(channel);
        if (stored > 0 && stored <= lengths.length) {
            FileLayout layout = new FileLayout(shape, lengths, stored);
            if (layout.header(key).equals(read(channel, 0, FileLayout.HEADER_BYTES))) {
                return new ChunkCacheFile(claim, layout, room);
            }
        }
        channel.truncate(0);
        FileLayout layout = new FileLayout(shape, lengths, groupSize);
        ByteBuffer start = ByteBuffer.allocate((int) layout.start(0)).put(layout.header(key)).clear();
        write(channel, start, 0);
        return new ChunkCacheFile(claim, layout, room);
    }

    private static int storedGroupSize(FileChannel channel) throws IOException {
        return channel.size() < FileLayout.HEADER_BYTES
                ? 0
                : read(channel, FileLayout.GROUP_SIZE_OFFSET, Integer.BYTES).getInt();
    }

    /// Chunks in every group but the last.
    public int groupSize() {
        return layout.groupSize();
    }

    /// Which chunks of a group are there and undamaged.
    public BitSet stored(int group) throws StorageFailure {
        BitSet stored = new BitSet();
        try (Arena arena = Arena.ofConfined()) {
            ByteBuffer part = arena.allocate(layout.partBytes(group)).asByteBuffer();
            for (int chunk = 0; chunk < layout.lengths(group).length; chunk++) {
                stored.set(chunk, isStored(group, chunk, part));
            }
            return stored;
        } catch (IOException e) {
            throw claim.failure("read from", e);
        }
    }

    private boolean isStored(int group, int chunk, ByteBuffer part) throws IOException {
        int number = number(group, chunk);
        long entry = read(channel, layout.entry(number), Long.BYTES).getLong();
        if (entry != entry(number, (int) entry)) {
            return false;
        }
        CRC32C checksum = new CRC32C();
        for (int i = 0; i < layout.parts(); i++) {
            if (!read(channel, layout.part(group, i, chunk), part.clear())) {
                return false;
            }
            checksum.update(part.flip());
        }
        return (int) entry == (int) checksum.getValue();
    }

    /// Sees to it that all chunks will fit.
    public synchronized void makeRoom() throws StorageFailure {
        try {
            if (!roomMade) {
                room.make(claim, layout.fileBytes());
                roomMade = true;
            }
        } catch (IOException e) {
            throw claim.failure("written to", e);
        }
    }

    /// Stores a chunk; several threads may at the same time.
    ///
    /// @param encoded a block with as many rows as the group
    /// @param sequence of the block
    /// @throws UncheckedIOException when the disk refuses, see [#failure]
    public void write(int group, int chunk, KvBlock encoded, int sequence) {
        CRC32C checksum = new CRC32C();
        try {
            int part = 0;
            for (MemorySegment memory : encoded.segments(sequence)) {
                checksum.update(memory.asByteBuffer());
                write(channel, memory.asByteBuffer(), layout.part(group, part++, chunk));
            }
            int number = number(group, chunk);
            ByteBuffer entry = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            write(channel, entry.putLong(entry(number, (int) checksum.getValue())).flip(), layout.entry(number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a refused write means to the reader.
    public StorageFailure failure(UncheckedIOException refused) {
        return claim.failure("written to", refused.getCause());
    }

    /// A group's caches, every chunk of which is stored.
    public ChunkKvCache map(int group) throws StorageFailure, RuntimeFailure {
        try {
            return ChunkKvCache.map(channel, layout.start(group), layout.shape(), layout.lengths(group));
        } catch (IOException e) {
            throw claim.failure("read from", e);
        }
    }

    private int number(int group, int chunk) {
        return group * layout.groupSize() + chunk;
    }

    // the upper half repeats the checksum in another form, so that neither zeros nor a flipped bit make an entry
    private static long entry(int chunk, int checksum) {
        return (long) (~checksum ^ chunk) << Integer.SIZE | Integer.toUnsignedLong(checksum);
    }

    // the rest stays zero where the file ends
    private static ByteBuffer read(FileChannel channel, long position, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        read(channel, position, buffer);
        return buffer.clear();
    }

    // false where the file ends before the buffer is full
    private static boolean read(FileChannel channel, long position, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, position + buffer.position()) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long start = position - bytes.position();
        while (bytes.hasRemaining()) {
            channel.write(bytes, start + bytes.position());
        }
    }

    @Override
    public void close() {
        claim.close();
    }
}
