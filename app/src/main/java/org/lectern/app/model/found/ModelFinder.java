package org.lectern.app.model.found;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the models of other programs. Only their own folders are looked at, and nothing of them is opened but manifests; which of the
/// models Lectern can run is found out by whoever shows them.
public record ModelFinder(HomeFolders machine) {
    /// Takes as long as it takes to list some folders; not for the window's thread.
    public Findings find() {
        var collected = new Collected();
        var studio = new FolderLook(Program.LM_STUDIO, collected);
        studioFolders(new Manifests(studio)).forEach(studio::addAll);
        var ollama = new OllamaModels(new FolderLook(Program.OLLAMA, collected));
        OllamaModels.folders(machine).forEach(ollama::find);
        var all = new FolderLook(Program.GPT4ALL, collected);
        allFolders(new Manifests(all)).forEach(all::addAll);
        var jan = new JanModels(new FolderLook(Program.JAN, collected));
        jan.folders(machine).forEach(jan::find);
        var hub = new HuggingFaceModels(new FolderLook(Program.HUGGING_FACE, collected));
        HuggingFaceModels.folders(machine).forEach(hub::find);
        return collected.findings();
    }

    // its home, which a file in the user's home may name, and the folder for downloads, which its settings may name
    private List<Path> studioFolders(Manifests manifests) {
        var pointer = machine.home().resolve(".lmstudio-home-pointer");
        var named = Files.isRegularFile(pointer)
                ? manifests.text(pointer).flatMap(machine::path)
                : Optional.<Path>empty();
        var folders = new ArrayList<Path>();
        for (var home : List.of(named.orElseGet(() -> machine.home().resolve(".lmstudio")),
                machine.home().resolve(".cache").resolve("lm-studio"))) {
            var settings = home.resolve("settings.json");
            if (Files.isRegularFile(settings)) {
                manifests.object(settings).flatMap(object -> Manifests.field(object, "downloadsFolder"))
                        .flatMap(machine::path).ifPresent(folders::add);
            }
            folders.add(home.resolve("models"));
        }
        return folders;
    }

    private List<Path> allFolders(Manifests manifests) {
        var settings = (machine.isMac() ? machine.home().resolve(".config") : machine.data(true))
                .resolve(machine.isMac() ? "gpt4all.io" : "nomic.ai").resolve("GPT4All.ini");
        var folders = new ArrayList<Path>();
        if (Files.isRegularFile(settings)) {
            manifests.text(settings).flatMap(text -> Manifests.line(text, "modelPath")).flatMap(machine::path)
                    .ifPresent(folders::add);
        }
        folders.add(machine.data(false).resolve("nomic.ai").resolve("GPT4All"));
        return folders;
    }
}
