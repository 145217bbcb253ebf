package org.lectern.inference.engine.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.inference.api.WeightFormat;

class FormatFileTest {
    private static final List<FormatTrial> TRIALS = List
            .of(FormatChoiceTest.trial(WeightFormat.FP32, 1, 0.5, new Agreement(0, 0)));

    @TempDir
    private Path directory;

    @Test
    void givesBackWhatWasStoredUnderTheSameCircumstances() throws IOException {
        assertEquals(List.of(), file("one").read());
        file("one").write(TRIALS);
        assertEquals(TRIALS, file("one").read());
        assertEquals(List.of(), file("another").read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"circumstances\":[\"one\"],\"trials\":[{\"format\":\"INT3\"}]}",
            "{\"circumstances\":[\"one\"],\"trials\":[]}"})
    void trustsNoDamagedFile(String content) throws IOException {
        Files.writeString(directory.resolve("formats.json"), content);
        assertEquals(List.of(), file("one").read());
    }

    private FormatFile file(String processor) {
        return new FormatFile(directory.resolve("formats.json"), List.of(processor));
    }
}
