package org.lectern.inference.engine.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.inference.api.Device;
import org.lectern.inference.api.WeightFormat;

/// What was found out is believed under the same circumstances and while it is whole.
class TrialFileTest {
    private static final List<Outcome> TRIALS = List.of(
            new Outcome(WeightFormat.FP32, new Device.Times(1, 0.5)));

    private record Outcome(WeightFormat format, Device.Times times) {
        boolean isWhole() {
            return format != null && times != null;
        }
    }

    @TempDir
    private Path directory;

    @Test
    void givesBackWhatWasStoredUnderTheSameCircumstances() throws IOException {
        assertEquals(List.of(), file("one").read());
        file("one").write(TRIALS);
        assertEquals(TRIALS, file("one").read());
        assertEquals(List.of(), file("another").read());
        try (Stream<Path> left = Files.list(directory)) {
            assertEquals(Set.of("trials.json"), left.map(path -> path.getFileName().toString())
                    .collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"circumstances\":[\"one\"],\"trials\":[{\"format\":\"INT3\"}]}",
            "{\"circumstances\":[\"one\"],\"trials\":[]}", "{\"circumstances\":[\"one\"],\"trials\":[null]}",
            "{\"circumstances\":[\"one\"],\"trials\":5}", "{\"circumstances\":[\"one\"],\"trials\":[5]}"})
    void trustsNoDamagedFile(String content) throws IOException {
        Files.writeString(directory.resolve("trials.json"), content);
        assertEquals(List.of(), file("one").read());
    }

    private TrialFile<Outcome> file(String processor) {
        return new TrialFile<>(directory.resolve("trials.json"), List.of(processor), Outcome.class, Outcome::isWhole);
    }
}
