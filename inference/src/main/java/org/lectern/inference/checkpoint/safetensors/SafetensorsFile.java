package org.lectern.inference.checkpoint.safetensors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.MappedFile;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// A memory-mapped safetensors file (8-byte header length, JSON header, data), every offset checked when it is opened.
public final class SafetensorsFile implements AutoCloseable {
    private static final long LENGTH_BYTES = 8;
    private static final long MAX_HEADER_BYTES = 100_000_000;
    private static final String DAMAGED = ": the file is damaged or not a safetensors file.";

    private final Path file;
    private final MappedFile mapped;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    private SafetensorsFile(Path file, MappedFile mapped) {
        this.file = file;
        this.mapped = mapped;
    }

    public static SafetensorsFile open(Path file) throws CheckpointException {
        SafetensorsFile result = new SafetensorsFile(file, MappedFile.open(file));
        boolean opened = false;
        try {
            result.read(result.mapped.bytes());
            opened = true;
            return result;
        } finally {
            if (!opened) {
                result.close();
            }
        }
    }

    public Map<String, Tensor> tensors() {
        return Map.copyOf(tensors);
    }

    private void read(MemorySegment bytes) throws CheckpointException {
        if (bytes.byteSize() < LENGTH_BYTES) {
            throw damaged("is too short");
        }
        long headerBytes = bytes.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN), 0);
        if (headerBytes < 2 || headerBytes > Math.min(MAX_HEADER_BYTES, bytes.byteSize() - LENGTH_BYTES)) {
            throw damaged("has a header of impossible length");
        }
        byte[] header = bytes.asSlice(LENGTH_BYTES, headerBytes).toArray(ValueLayout.JAVA_BYTE);
        MemorySegment data = bytes.asSlice(LENGTH_BYTES + headerBytes);
        try {
            JsonObject root = JsonParser.parseString(new String(header, StandardCharsets.UTF_8)).getAsJsonObject();
            for (Map.Entry<String, JsonElement> entry : root.entrySet()) {
                if (!entry.getKey().equals("__metadata__")) {
                    tensors.put(entry.getKey(), tensor(entry.getKey(), entry.getValue().getAsJsonObject(), data));
                }
            }
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException | ClassCastException
                | ArithmeticException | NumberFormatException e) {
            throw new CheckpointException(file, "has an unreadable header" + DAMAGED, e);
        }
    }

    private Tensor tensor(String name, JsonObject entry, MemorySegment data) throws CheckpointException {
        if (!entry.has("dtype") || !entry.has("shape") || !entry.has("data_offsets")) {
            throw damaged("has an incomplete header for " + name);
        }
        String dtype = entry.get("dtype").getAsString();
        ElementType type = type(dtype).orElseThrow(() -> new CheckpointException(file,
                "stores " + name + " as " + dtype + "; Lectern reads F32, F16, BF16 and I8 with a scale per row."));
        JsonArray offsets = entry.getAsJsonArray("data_offsets");
        if (offsets.size() != 2) {
            throw damaged("has no two offsets for " + name);
        }
        long start = JsonFields.whole(offsets.get(0));
        long end = JsonFields.whole(offsets.get(1));
        List<Integer> shape = shape(entry.getAsJsonArray("shape"));
        if (shape.stream().anyMatch(size -> size < 1)) {
            throw damaged("gives " + name + " the impossible shape " + shape);
        }
        long elements = shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
        if (start < 0 || start > end || end > data.byteSize() || elements > data.byteSize()
                || end - start != type.bytes(elements)) {
            throw damaged("ends before " + name + " does, or gives it a wrong size");
        }
        return new Tensor(name, type, shape, data.asSlice(start, end - start));
    }

    private static Optional<ElementType> type(String dtype) {
        return switch (dtype) {
            case "F32", "F16", "BF16", "I8" -> Optional.of(ElementType.valueOf(dtype));
            default -> Optional.empty();
        };
    }

    private static List<Integer> shape(JsonArray sizes) {
        List<Integer> shape = new ArrayList<>();
        sizes.forEach(size -> shape.add(Math.toIntExact(JsonFields.whole(size))));
        return shape;
    }

    private CheckpointException damaged(String how) {
        return new CheckpointException(file, how + DAMAGED);
    }

    @Override
    public void close() {
        mapped.close();
    }
}
