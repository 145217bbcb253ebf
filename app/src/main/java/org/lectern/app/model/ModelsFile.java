package org.lectern.app.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.app.platform.LockedFile;

/// The list of the user's models in one JSON file, replaced as a whole at every change.
record ModelsFile(Path file) {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /// The form on disk.
    private record Saved(@Nullable List<Model> models) {}

    private record Model(@Nullable String name, @Nullable String path, boolean copied, @Nullable List<Content> files) {
        static Model of(OwnModel model) {
            return new Model(model.name(), model.path().toString(), model.copied(),
                    model.files().stream().map(Content::of).toList());
        }

        OwnModel model() {
            return new OwnModel(Objects.requireNonNull(name), Path.of(Objects.requireNonNull(path)), copied,
                    Objects.requireNonNull(files).stream().map(Content::file).toList());
        }
    }

    private record Content(@Nullable String path, long bytes, long modified, @Nullable String sha256) {
        static Content of(AddedFile file) {
            return new Content(file.path().toString(), file.bytes(), file.modified(), file.sha256().orElse(null));
        }

        AddedFile file() {
            return new AddedFile(Path.of(Objects.requireNonNull(path)), bytes, modified, Optional.ofNullable(sha256));
        }
    }

    /// None where there is no file.
    List<OwnModel> read() throws ModelException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var saved = GSON.fromJson(Files.readString(file), Saved.class);
            var models = saved == null ? null : saved.models();
            return models == null ? List.of() : models.stream().map(Model::model).toList();
        } catch (IOException | JsonParseException | InvalidPathException | NullPointerException e) {
            throw new ModelException(ModelFailure.STORAGE, "The list of models “" + file
                    + "” cannot be read; put it back, or remove it and add the models again; copies stay beside it.",
                    e);
        }
    }

    /// Changes the list, as it is now, while no other process does.
    void change(UnaryOperator<List<OwnModel>> change) throws ModelException, IOException {
        var locked = new LockedFile(file);
        locked.<ModelException>alone(() -> locked
                .write(GSON.toJson(new Saved(change.apply(read()).stream().map(Model::of).toList()))));
    }
}
