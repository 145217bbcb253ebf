package org.lectern.app.model;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.PrivateFiles;

/// The list of the user's models in one JSON file, replaced as a whole at every change.
record ModelsFile(Path file) {
    private static final Object ONE_AT_A_TIME = new Object(); // locks of files are the process's
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
                    + "” cannot be read; put it back, or remove it and add the models again.", e);
        }
    }

    /// Changes the list, as it is now, while no other process does.
    void change(UnaryOperator<List<OwnModel>> change) throws ModelException, IOException {
        var lock = PrivateFiles.file(file.resolveSibling(file.getFileName() + ".lock"));
        synchronized (ONE_AT_A_TIME) {
            try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE); var _ = channel.lock()) {
                write(change.apply(read()));
            }
        }
    }

    /// Writes beside the file and renames, so that a kill leaves the old or the new list.
    private void write(List<OwnModel> models) throws IOException {
        var next = PrivateFiles.file(file.resolveSibling(file.getFileName() + ".next"));
        Files.writeString(next, GSON.toJson(new Saved(models.stream().map(Model::of).toList())),
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
