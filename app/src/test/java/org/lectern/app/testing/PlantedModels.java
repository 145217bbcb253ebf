package org.lectern.app.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.model.ModelCard;

/// Files that pass for models: those whose words are "refused" are refused, all others run; only those whose words are "trained"
/// have a ranker.
public final class PlantedModels {
    private PlantedModels() {}

    public static Path write(Path file, String words) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.writeString(file, words);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What such a file says of itself.
    public static ModelCard card(Path file) throws IOException {
        var size = Files.size(file);
        return Files.readString(file).equals("refused")
                ? new ModelCard(List.of(file), size, Optional.empty(),
                        Optional.of(file + " holds a mixture of experts."))
                : new ModelCard(List.of(file), size, Optional.of(new ModelCard.Description("Planted",
                        new ModelCard.Origin("Qwen 3", Optional.of("Makers"), Optional.of("mit"), List.of("en", "ja")),
                        600_000_000, 4096, Files.readString(file).equals("trained"), false)), Optional.empty());
    }
}
