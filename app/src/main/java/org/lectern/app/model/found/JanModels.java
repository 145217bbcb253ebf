package org.lectern.app.model.found;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Jan: a `model.yml` beside each model names its file, from the data folder on or as a whole; older versions have a `model.json`
/// beside the file.
final class JanModels {
    private static final String NAME = "Jan";
    private static final List<String> MODELS = List.of("llamacpp/models", "models");

    private final FolderLook look;
    private final Manifests manifests;

    JanModels(FolderLook look) {
        this.look = look;
        this.manifests = new Manifests(look);
    }

    /// The folders for data, of which the settings may name another.
    List<Path> folders(HomeFolders machine) {
        var settings = machine.data(true).resolve(NAME);
        var folders = new ArrayList<Path>();
        machine.variable("JAN_DATA_FOLDER").ifPresent(folders::add);
        for (var place : Stream.of(machine.data(machine.isWindows()), machine.data(true)).distinct().toList()) { // newer versions first
            var file = place.resolve(NAME).resolve("settings.json");
            if (Files.isRegularFile(file)) {
                manifests.object(file).flatMap(object -> Manifests.field(object, "data_folder"))
                        .flatMap(machine::path).ifPresent(folders::add);
            }
        }
        folders.add(settings.resolve("data"));
        if (!machine.isWindows() && !machine.isMac()) {
            folders.add(machine.data(false).resolve(NAME).resolve("data"));
        }
        folders.add(machine.home().resolve("jan"));
        return folders.stream().distinct().toList();
    }

    void find(Path data) {
        for (var models : MODELS) {
            look.files(data.resolve(models)).forEach(file -> {
                var name = file.getFileName().toString();
                if (name.equals("model.yml") || name.equals("model.yaml")) {
                    manifests.text(file).ifPresent(text -> add(data, file, text));
                } else if (name.equals("model.json")) {
                    look.entries(file.resolveSibling("")).stream().filter(FolderLook::isModel)
                            .forEach(model -> look.collected().add(Program.JAN,
                                    folderOf(file), model));
                }
            });
        }
    }

    private void add(Path data, Path manifest, String text) {
        var path = Manifests.line(text, "model_path");
        if (path.isEmpty()) {
            look.collected().skip(Program.JAN, manifest, Skipped.Cause.DAMAGED);
            return;
        }
        Path model;
        try {
            model = data.resolve(path.get().replace('\\', data.getFileSystem().getSeparator().charAt(0))).normalize();
        } catch (InvalidPathException e) {
            look.collected().skip(Program.JAN, manifest, Skipped.Cause.DAMAGED);
            return;
        }
        if (Files.isRegularFile(model)) {
            look.collected().add(Program.JAN, Manifests.line(text, "name")
                    .orElseGet(() -> folderOf(manifest)), model);
        } else {
            look.collected().skip(Program.JAN, manifest, Skipped.Cause.GONE);
        }
    }

    private static String folderOf(Path manifest) {
        return manifest.resolveSibling("").getFileName().toString();
    }
}
