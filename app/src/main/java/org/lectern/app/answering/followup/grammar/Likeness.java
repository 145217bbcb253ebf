package org.lectern.app.answering.followup.grammar;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// How alike the places are where two English words stand in texts: "cataract" and "myopia", "Greece" and "Syria".
///
/// The resource has one line with the number of words and of their components, the words, and the components as bytes;
/// `followups.py` counts them.
public final class Likeness {
    private static final Likeness LEARNED = read("likeness.bin");

    private final Map<String, Integer> numbers;
    private final byte[] components; // [words, size]
    private final int size;

    private Likeness(Map<String, Integer> numbers, byte[] components, int size) {
        this.numbers = numbers;
        this.components = components;
        this.size = size;
    }

    /// From -1 to 1; 0 where a word is not known.
    public static double of(String one, String other) {
        return LEARNED.cosine(one, other);
    }

    private double cosine(String one, String other) {
        Integer first = numbers.get(one);
        Integer second = numbers.get(other);
        if (first == null || second == null) {
            return 0;
        }
        double product = 0;
        double left = 0;
        double right = 0;
        for (int i = 0; i < size; i++) {
            int a = components[first * size + i];
            int b = components[second * size + i];
            product += a * b;
            left += a * a;
            right += b * b;
        }
        return product / Math.sqrt(Math.max(1, left * right));
    }

    private static Likeness read(String resource) {
        try (InputStream content = Objects.requireNonNull(Likeness.class.getResourceAsStream(resource), resource);
                var data = new DataInputStream(content)) {
            String[] head = line(data).split(" ");
            int count = Integer.parseInt(head[0]);
            var numbers = new HashMap<String, Integer>();
            for (int i = 0; i < count; i++) {
                numbers.put(line(data), i);
            }
            return new Likeness(numbers, data.readAllBytes(), Integer.parseInt(head[1]));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String line(InputStream content) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        for (int next = content.read(); next != '\n' && next >= 0; next = content.read()) {
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
