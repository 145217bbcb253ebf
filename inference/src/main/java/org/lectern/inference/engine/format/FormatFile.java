package org.lectern.inference.engine.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/// What trials of formats found out, kept beside the model exported in single precision, whose folder stands for the model and
/// the version of ONNX Runtime.
///
/// @param circumstances all else that the outcome depends on
record FormatFile(Path file, List<String> circumstances) {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    /// The form on disk.
    private record Stored(List<String> circumstances, List<FormatTrial> trials) {
        boolean isWhole() {
            return trials != null && !trials.isEmpty() && trials.stream()
                    .allMatch(trial -> trial.format() != null && trial.times() != null && trial.agreement() != null);
        }
    }

    /// Empty where nothing usable is stored.
    List<FormatTrial> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Optional.ofNullable(GSON.fromJson(Files.readString(file), Stored.class))
                    .filter(stored -> circumstances.equals(stored.circumstances()) && stored.isWhole())
                    .map(Stored::trials).orElse(List.of());
        } catch (JsonParseException e) {
            return List.of(); // damaged: tried again
        }
    }

    /// Replaces what is stored, as a whole.
    void write(List<FormatTrial> trials) throws IOException {
        Path next = Files.createTempFile(file.getParent(), "formats", ".tmp");
        Files.writeString(next, GSON.toJson(new Stored(circumstances, trials)));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
