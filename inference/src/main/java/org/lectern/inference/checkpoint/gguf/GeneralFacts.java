package org.lectern.inference.checkpoint.gguf;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.model.ModelCard.Origin;
import org.lectern.inference.checkpoint.CheckpointException;

/// What the keys `general.*` say of where a model comes from; what is there in another form than expected says nothing.
record GeneralFacts(Metadata metadata) {
    private static final int LONGEST = 200;
    private static final int MOST_LANGUAGES = 400;
    /// Who made the weights comes before who made the file of them.
    private static final List<String> MAKERS = List.of("general.base_model.0.organization", "general.organization",
            "general.author");

    Origin origin(String family) {
        return new Origin(family, MAKERS.stream().flatMap(key -> text(key).stream()).findFirst(),
                text("general.license.name").or(() -> text("general.license")), languages());
    }

    private Optional<String> text(String key) {
        try {
            return metadata.text(key, LONGEST).map(String::strip).filter(text -> !text.isEmpty());
        } catch (CheckpointException e) {
            return Optional.empty(); // the model runs without
        }
    }

    private List<String> languages() {
        try {
            return metadata.texts("general.languages", MOST_LANGUAGES, LONGEST);
        } catch (CheckpointException e) {
            return List.of(); // the model runs without
        }
    }
}
