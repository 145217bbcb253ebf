package org.lectern.inference.engine.trial;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;

/// What trials on this machine found out, kept beside an exported model, whose folder stands for the model and the version of ONNX
/// Runtime; valid under the same circumstances only.
///
/// @param circumstances all else that the outcome depends on
/// @param type of an outcome, as it is on disk
/// @param isWhole whether nothing of an outcome is missing
public record TrialFile<T>(Path file, List<String> circumstances, Class<T> type, Predicate<T> isWhole) {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /// The form on disk.
    private record Stored(List<String> circumstances, List<JsonElement> trials) {}

    /// Nothing where nothing usable is stored.
    public List<T> read() throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            Stored stored = GSON.fromJson(Files.readString(file), Stored.class);
            if (stored == null || stored.trials == null || !circumstances.equals(stored.circumstances)) {
                return List.of();
            }
            List<T> trials = stored.trials.stream().map(trial -> GSON.fromJson(trial, type)).toList();
            return trials.stream().allMatch(trial -> trial != null && isWhole.test(trial)) ? trials : List.of();
        } catch (JsonParseException e) {
            return List.of(); // damaged: tried again
        }
    }

    /// Replaces what is stored, as a whole.
    public void write(List<T> trials) throws IOException {
        Path next = Files.createTempFile(file.getParent(), "trials", ".tmp");
        Files.writeString(next, GSON.toJson(new Stored(circumstances, trials.stream().map(GSON::toJsonTree).toList())));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
