package org.lectern.inference.checkpoint.gguf;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// What the header of a GGUF file says about its tensors.
///
/// @param end of the last one, from the first byte of data
record TensorTable(List<Entry> entries, long end) {
    private static final int MOST_TENSORS = 100_000;
    private static final int SMALLEST_ENTRY = 24; // bytes
    private static final int LONGEST_NAME = 63;
    private static final int MOST_AXES = 4;

    /// @param offset from the first byte of data
    private record Entry(String name, ElementType type, List<Integer> shape, long offset, long bytes) {
        long end() {
            return offset + bytes;
        }
    }

    static long count(Cursor cursor) throws CheckpointException {
        return cursor.count(MOST_TENSORS, SMALLEST_ENTRY);
    }

    static TensorTable read(Cursor cursor, long count, long alignment) throws CheckpointException {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (long i = 0; i < count; i++) {
            Entry entry = entry(cursor);
            if (!names.add(entry.name())) {
                throw cursor.damaged("has two tensors called " + entry.name());
            }
            if (entry.offset() < 0 || entry.offset() % alignment != 0
                    || entry.offset() > Long.MAX_VALUE - entry.bytes()) {
                throw cursor.damaged("has " + entry.name() + " at an impossible place");
            }
            entries.add(entry);
        }
        entries.sort(Comparator.comparingLong(Entry::offset));
        long end = 0;
        for (Entry entry : entries) {
            if (entry.offset() < end) {
                throw cursor.damaged("has " + entry.name() + " over another tensor");
            }
            end = entry.end();
        }
        return new TensorTable(List.copyOf(entries), end);
    }

    private static Entry entry(Cursor cursor) throws CheckpointException {
        String name = cursor.text(LONGEST_NAME);
        int axes = cursor.integer();
        if (name.isEmpty() || axes < 1 || axes > MOST_AXES) {
            throw cursor.damaged("has a tensor without a name or with " + axes + " axes");
        }
        List<Integer> shape = new ArrayList<>();
        for (int axis = 0; axis < axes; axis++) {
            long size = cursor.number();
            if (size < 1 || size > Integer.MAX_VALUE) {
                throw cursor.damaged("gives " + name + " an impossible shape");
            }
            shape.addFirst((int) size);
        }
        int number = cursor.integer();
        ElementType type = TensorTypes.numbered(number).orElseThrow(() -> new CheckpointException(cursor.file(),
                "has " + name + " stored as " + TensorTypes.name(number) + ", which Lectern does not read."));
        return new Entry(name, type, List.copyOf(shape), cursor.number(), bytes(cursor, name, type, shape));
    }

    private static long bytes(Cursor cursor, String name, ElementType type, List<Integer> shape)
            throws CheckpointException {
        if (shape.getLast() % type.blockWeights() != 0) {
            throw cursor.damaged("has " + name + " in rows of " + shape.getLast() + " weights, which " + type
                    + " does not have");
        }
        try {
            long bytes = type.bytes(shape.getLast());
            for (int size : shape.subList(0, shape.size() - 1)) {
                bytes = Math.multiplyExact(bytes, size);
            }
            return bytes;
        } catch (ArithmeticException e) {
            throw cursor.damaged("gives " + name + " an impossible shape");
        }
    }

    /// @param data of all tensors
    Map<String, Tensor> tensors(MemorySegment data) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Entry entry : entries) {
            tensors.put(entry.name(), new Tensor(entry.name(), entry.type(), entry.shape(),
                    data.asSlice(entry.offset(), entry.bytes())));
        }
        return tensors;
    }
}
