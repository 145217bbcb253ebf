package org.lectern.inference.decode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.checkpoint.RandomCheckpoint;

/// A token that carries a class is embedded as the sum of the token's and the class's vectors.
class WordMatchesTest {
    private static final RandomCheckpoint CHECKPOINT = RandomCheckpoint.small();
    private static final int TOKEN = 6;
    private static final int SUM = 7; // made what TOKEN is with the last class

    @TempDir
    private Path directory;

    @Test
    void theClassIsAddedToTheToken() throws Exception {
        Path checkpoint = CHECKPOINT.write(directory.resolve("checkpoint"));
        writeSum(checkpoint.resolve("model.safetensors"));
        Path config = checkpoint.resolve("config.json");
        Files.writeString(config,
                Files.readString(config).replaceFirst("\\{", "{\"lectern\": {\"word_matches\": true},"));
        try (DecoderModel model = TestModel.load(checkpoint, Files.createDirectory(directory.resolve("exported")))) {
            int marked = TOKEN + 2 * CHECKPOINT.vocabulary();
            assertArrayEquals(logits(model, SUM, 9), logits(model, marked, 9), 1e-4f);
            assertArrayEquals(logits(model, 9, SUM), logits(model, 9, marked), 1e-4f);
        }
    }

    /// The table of tokens is the first tensor of the file, that of classes the last; a token alone is of the first class.
    private static void writeSum(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int tokens = Math.toIntExact(8 + bytes.getLong(0));
        int row = CHECKPOINT.hidden() * Float.BYTES;
        int first = bytes.capacity() - 3 * row;
        int last = bytes.capacity() - row;
        for (int at = 0; at < row; at += Float.BYTES) {
            bytes.putFloat(tokens + SUM * row + at,
                    bytes.getFloat(tokens + TOKEN * row + at) + bytes.getFloat(last + at) - bytes.getFloat(first + at));
        }
        Files.write(file, bytes.array());
    }

    /// @param passage a token before the question
    /// @param question a token
    private static float[] logits(DecoderModel model, int passage, int question) throws Exception {
        try (PassageDecoder decoder = new PassageDecoder(TestModel.main(model), new int[]{5, passage}, 0, 1, question,
                4)) {
            return decoder.prefill(new CancelSignal(), done -> {}).logits();
        }
    }
}
