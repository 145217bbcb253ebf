package org.lectern.inference.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over files, texts and numbers.
public final class Digests {
    private static final int BUFFER_BYTES = 1 << 20;

    private Digests() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static void update(MessageDigest digest, FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
        while (channel.read(buffer.clear()) >= 0) {
            digest.update(buffer.flip());
        }
    }

    /// The hash of a file, in hexadecimal.
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(file)) {
            update(digest, channel);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Adds a text and its length.
    public static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(digest, bytes.length);
        digest.update(bytes);
    }

    public static void add(MessageDigest digest, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        bytes.asIntBuffer().put(numbers);
        digest.update(bytes);
    }
}
