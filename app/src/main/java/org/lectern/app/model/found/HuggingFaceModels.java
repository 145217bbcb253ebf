package org.lectern.app.model.found;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The cache of Hugging Face: `models--MAKER--NAME/snapshots/REVISION`, whose files are links; `refs/main` names the revision.
record HuggingFaceModels(FolderLook look) {
    private static final String MODELS = "models--";

    /// The one folder that the variables name, in the order in which the library asks them.
    static List<Path> folders(HomeFolders machine) {
        var hub = machine.variable("HF_HUB_CACHE").or(() -> machine.variable("HUGGINGFACE_HUB_CACHE"));
        var home = machine.variable("HF_HOME").or(() -> machine.variable("XDG_CACHE_HOME")
                .map(cache -> cache.resolve("huggingface")));
        return List.of(hub.orElseGet(() -> home
                .orElseGet(() -> machine.home().resolve(".cache").resolve("huggingface")).resolve("hub")));
    }

    void find(Path hub) {
        for (var folder : look.entries(hub)) {
            var name = folder.getFileName().toString();
            if (name.startsWith(MODELS) && Files.isDirectory(folder)) {
                snapshot(folder).ifPresent(files -> add(name.substring(MODELS.length()).replace("--", "/"), files));
            }
        }
    }

    private void add(String name, Path snapshot) {
        if (look.hasWeights(snapshot)) {
            look.collected().add(Program.HUGGING_FACE, name, snapshot);
        }
        look.files(snapshot).filter(FolderLook::isModel).forEach(
                file -> look.collected().add(Program.HUGGING_FACE, name + " " + FolderLook.name(file), file));
    }

    // of several the one that is named, else the last
    private Optional<Path> snapshot(Path folder) {
        var snapshots = look.entries(folder.resolve("snapshots"));
        var main = folder.resolve("refs").resolve("main");
        var named = Files.isRegularFile(main) ? new Manifests(look).text(main).map(String::strip) : Optional.empty();
        return snapshots.stream().filter(one -> named.filter(one.getFileName().toString()::equals).isPresent())
                .findFirst().or(() -> snapshots.stream().reduce((first, second) -> second));
    }
}
