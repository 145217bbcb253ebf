package org.lectern.inference.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads the two kinds of NumPy files among the golden vectors.
final class NpyFile {
    private static final int PREAMBLE_BYTES = 10;

    private NpyFile() {}

    static int[] readInt64(Path file) throws IOException {
        ByteBuffer data = data(file, "<i8");
        int[] values = new int[data.remaining() / Long.BYTES];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.toIntExact(data.getLong());
        }
        return values;
    }

    static float[] readFloat32(Path file) throws IOException {
        ByteBuffer data = data(file, "<f4");
        float[] values = new float[data.remaining() / Float.BYTES];
        data.asFloatBuffer().get(values);
        return values;
    }

    private static ByteBuffer data(Path file, String type) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int headerBytes = Short.toUnsignedInt(bytes.getShort(8));
        String header = new String(bytes.array(), PREAMBLE_BYTES, headerBytes, StandardCharsets.US_ASCII);
        if (!header.contains(type)) {
            throw new IOException(file + " is not of type " + type);
        }
        bytes.position(PREAMBLE_BYTES + headerBytes);
        return bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
