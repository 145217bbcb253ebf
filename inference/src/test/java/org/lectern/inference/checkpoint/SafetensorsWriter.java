package org.lectern.inference.checkpoint;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.lectern.inference.checkpoint.tensor.ElementType;

/// Writes safetensors files for tests.
final class SafetensorsWriter {
    private SafetensorsWriter() {}

    /// Integers are 64ths; what is no matrix stays a float then.
    ///
    /// @param shape of a tensor, by its name and its elements
    static void write(Path file, Map<String, float[]> tensors, BiFunction<String, float[], List<Integer>> shape,
            ElementType type) throws IOException {
        JsonObject header = new JsonObject();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (Map.Entry<String, float[]> tensor : tensors.entrySet()) {
            String name = tensor.getKey();
            List<Integer> sizes = shape.apply(name, tensor.getValue());
            boolean integers = type == ElementType.I8 && sizes.size() == 2;
            ElementType stored = type == ElementType.I8 && !integers ? ElementType.F32 : type;
            header.add(name, append(data, stored, sizes, tensor.getValue()));
            if (integers) {
                float[] scales = new float[sizes.getFirst()];
                Arrays.fill(scales, 1 / 64f);
                header.add(name + ".scale", append(data, ElementType.F32, List.of(scales.length), scales));
            }
        }
        byte[] json = new Gson().toJson(header).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(8 + json.length + data.size()).order(ByteOrder.LITTLE_ENDIAN);
        Files.write(file, bytes.putLong(json.length).put(json).put(data.toByteArray()).array());
    }

    private static JsonObject append(ByteArrayOutputStream data, ElementType type, List<Integer> shape,
            float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * type.blockBytes()).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            put(bytes, type, value);
        }
        int start = data.size();
        data.writeBytes(bytes.array());
        JsonObject entry = new JsonObject();
        entry.addProperty("dtype", type.name());
        entry.add("shape", new Gson().toJsonTree(shape));
        entry.add("data_offsets", new Gson().toJsonTree(List.of(start, data.size())));
        return entry;
    }

    private static void put(ByteBuffer bytes, ElementType type, float value) {
        switch (type) {
            case F32 -> bytes.putFloat(value);
            case F16 -> bytes.putShort(Float.floatToFloat16(value));
            case BF16 -> bytes.putShort((short) (Float.floatToIntBits(value) >>> 16));
            case I8 -> bytes.put((byte) Math.round(value * 64));
            default -> throw new IllegalArgumentException("no safetensors have " + type);
        }
    }
}
