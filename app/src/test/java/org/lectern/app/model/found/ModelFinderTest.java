package org.lectern.app.model.found;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Models of the five programs, by their own folders and manifests, and nothing outside them.
class ModelFinderTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private Findings found(String system) {
        return new ModelFinder(new HomeFolders(system, folder.resolve("home"), folder.resolve("root"), environment))
                .find();
    }

    private Path plant(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String manifest(String type) {
        return "{\"layers\":[{\"mediaType\":\"application/vnd.ollama.image.%s\",\"digest\":\"sha256:%s\"}]}"
                .formatted(type, DIGEST);
    }

    private static FoundModel model(Program program, String name, Path path) {
        return new FoundModel(program, name, path);
    }

    @Test
    void findsWhatLmStudioHasFetched() throws IOException {
        var one = plant("home/.lmstudio/models/maker/repo/Qwen3-0.6B-Q8_0.gguf", "");
        var first = plant("home/.lmstudio/models/maker/repo/Big-00001-of-00002.gguf", "");
        plant("home/.lmstudio/models/maker/repo/Big-00002-of-00002.gguf", "");
        plant("home/.lmstudio/models/maker/repo/mmproj-model.gguf", "");
        plant("home/.lmstudio/models/maker/mlx/config.json", "{}");
        var weights = plant("home/.lmstudio/models/maker/mlx/model.safetensors", "");
        plant("home/elsewhere/other.gguf", "");
        assertEquals(List.of(model(Program.LM_STUDIO, "mlx", weights.getParent()),
                model(Program.LM_STUDIO, "Big", first), model(Program.LM_STUDIO, "Qwen3-0.6B-Q8_0", one)),
                found("Linux").models());
    }

    @Test
    void followsWhereSettingsOfLmStudioLead() throws IOException {
        var moved = plant("disk/models/a/b/moved.gguf", "");
        plant("home/.lmstudio-home-pointer", folder.resolve("studio").toString());
        plant("studio/settings.json", "{\"downloadsFolder\":\"" + folder.resolve("disk/models") + "\"}");
        assertEquals(List.of(model(Program.LM_STUDIO, "moved", moved)), found("Mac OS X").models());
    }

    @Test
    void findsBlobsOfOllamaByTheirDigests() throws IOException {
        var blob = plant("home/.ollama/models/blobs/sha256-" + DIGEST, "");
        plant("home/.ollama/models/manifests/registry.ollama.ai/library/qwen3/0.6b", manifest("model"));
        assertEquals(List.of(model(Program.OLLAMA, "qwen3:0.6b", blob)), found("Linux").models());
    }

    @Test
    void theVariableOfOllamaComesBeforeItsFolder() throws IOException {
        plant("home/.ollama/models/blobs/sha256-" + DIGEST, "");
        plant("home/.ollama/models/manifests/registry.ollama.ai/library/a/latest", manifest("model"));
        var blob = plant("disk/blobs/sha256-" + DIGEST, "");
        plant("disk/manifests/hf.co/maker/b/latest", manifest("model"));
        environment.put("OLLAMA_MODELS", folder.resolve("disk").toString());
        assertEquals(List.of(model(Program.OLLAMA, "maker/b:latest", blob)), found("Windows 11").models());
    }

    @Test
    void theServiceOfLinuxHasAFolderOfItsOwn() throws IOException {
        var blob = plant("root/usr/share/ollama/.ollama/models/blobs/sha256-" + DIGEST, "");
        plant("root/usr/share/ollama/.ollama/models/manifests/registry.ollama.ai/library/a/latest", manifest("model"));
        assertEquals(List.of(model(Program.OLLAMA, "a:latest", blob)), found("Linux").models());
        assertEquals(List.of(), found("Mac OS X").models());
    }

    @Test
    void manifestsThatLeadNowhereAreSkippedWithAWord() throws IOException {
        var damaged = plant("home/.ollama/models/manifests/r/library/a/damaged", "{");
        var gone = plant("home/.ollama/models/manifests/r/library/a/gone", manifest("model"));
        var adapted = plant("home/.ollama/models/manifests/r/library/a/tuned", manifest("adapter"));
        var climbing = plant("home/.ollama/models/manifests/r/library/a/up",
                manifest("model").replace(DIGEST, "../../../secret"));
        var findings = found("Linux");
        assertEquals(List.of(), findings.models());
        assertEquals(List.of(new Skipped(Program.OLLAMA, damaged, Skipped.Cause.DAMAGED),
                new Skipped(Program.OLLAMA, gone, Skipped.Cause.GONE),
                new Skipped(Program.OLLAMA, adapted, Skipped.Cause.ADAPTED),
                new Skipped(Program.OLLAMA, climbing, Skipped.Cause.DAMAGED)), findings.skipped());
    }

    @Test
    void findsWhatGpt4AllHasOnEverySystem() throws IOException {
        var linux = plant("home/.local/share/nomic.ai/GPT4All/l.gguf", "");
        var mac = plant("home/Library/Application Support/nomic.ai/GPT4All/m.gguf", "");
        var windows = plant("home/AppData/Local/nomic.ai/GPT4All/w.gguf", "");
        assertEquals(List.of(model(Program.GPT4ALL, "l", linux)), found("Linux").models());
        assertEquals(List.of(model(Program.GPT4ALL, "m", mac)), found("Mac OS X").models());
        assertEquals(List.of(model(Program.GPT4ALL, "w", windows)), found("Windows 11").models());
    }

    @Test
    void followsTheModelPathOfGpt4All() throws IOException {
        var moved = plant("disk/all/m.gguf", "");
        plant("home/.config/nomic.ai/GPT4All.ini", "[General]\nmodelPath=" + folder.resolve("disk/all") + "\n");
        assertEquals(List.of(model(Program.GPT4ALL, "m", moved)), found("Linux").models());
    }

    @Test
    void followsTheModelPathOfGpt4AllOnAMac() throws IOException {
        var moved = plant("disk/all/m.gguf", "");
        plant("home/.config/gpt4all.io/GPT4All.ini", "[General]\nmodelPath=" + folder.resolve("disk/all") + "\n");
        assertEquals(List.of(model(Program.GPT4ALL, "m", moved)), found("Mac OS X").models());
    }

    @Test
    void followsTheDataFolderOfJanAndPassesOverWhatIsNoPath() throws IOException {
        var moved = plant("disk/jan/models/m/m.gguf", "");
        plant("disk/jan/models/m/model.yml", "model_path: models/m/m.gguf\n");
        var odd = plant("disk/jan/models/odd/model.yml", "model_path: a\0b\n");
        plant("home/.local/share/Jan/settings.json", "{\"data_folder\":\"" + folder.resolve("disk/jan") + "\"}");
        var findings = found("Linux");
        assertEquals(List.of(model(Program.JAN, "m", moved)), findings.models());
        assertEquals(List.of(new Skipped(Program.JAN, odd, Skipped.Cause.DAMAGED)), findings.skipped());
    }

    @Test
    void findsModelsOfJanByTheirManifests() throws IOException {
        var inside = plant("home/.config/Jan/data/llamacpp/models/qwen/model.gguf", "");
        plant("home/.config/Jan/data/llamacpp/models/qwen/model.yml",
                "name: \"Qwen 3\"\nmodel_path: llamacpp/models/qwen/model.gguf\nsize_bytes: 5\n");
        var elsewhere = plant("disk/own.gguf", "");
        plant("home/.config/Jan/data/llamacpp/models/own/model.yml", "model_path: " + elsewhere + "\n");
        var gone = plant("home/.config/Jan/data/llamacpp/models/gone/model.yml", "model_path: nothing.gguf\n");
        var old = plant("home/jan/models/old/old.gguf", "");
        plant("home/jan/models/old/model.json", "{}");
        var findings = found("Linux");
        assertEquals(List.of(model(Program.JAN, "own", elsewhere), model(Program.JAN, "Qwen 3", inside),
                model(Program.JAN, "old", old)), findings.models());
        assertEquals(List.of(new Skipped(Program.JAN, gone, Skipped.Cause.GONE)), findings.skipped());
    }

    @Test
    void findsTheNamedSnapshotInTheCacheOfHuggingFace() throws IOException {
        var cache = "home/.cache/huggingface/hub/models--Maker--tiny/";
        plant(cache + "refs/main", "abc");
        plant(cache + "snapshots/zzz/config.json", "{}");
        var blob = plant(cache + "blobs/1", "");
        var snapshot = Files.createDirectories(folder.resolve(cache + "snapshots/abc"));
        Files.createSymbolicLink(snapshot.resolve("config.json"), blob);
        Files.createSymbolicLink(snapshot.resolve("model.safetensors"), blob);
        plant("home/.cache/huggingface/hub/datasets--Maker--words/snapshots/1/x.gguf", "");
        assertEquals(List.of(model(Program.HUGGING_FACE, "Maker/tiny", snapshot)), found("Linux").models());
    }

    @Test
    void theVariablesOfHuggingFaceComeInTheirOrder() throws IOException {
        var hub = plant("hub/models--M--a/snapshots/1/a.gguf", "");
        var home = plant("hf/hub/models--M--b/snapshots/1/b.gguf", "");
        var xdg = plant("xdg/huggingface/hub/models--M--c/snapshots/1/c.gguf", "");
        environment.put("XDG_CACHE_HOME", folder.resolve("xdg").toString());
        assertEquals(List.of(model(Program.HUGGING_FACE, "M/c c", xdg)), found("Linux").models());
        environment.put("HF_HOME", folder.resolve("hf").toString());
        assertEquals(List.of(model(Program.HUGGING_FACE, "M/b b", home)), found("Linux").models());
        environment.put("HF_HUB_CACHE", folder.resolve("hub").toString());
        assertEquals(List.of(model(Program.HUGGING_FACE, "M/a a", hub)), found("Linux").models());
    }

    @Test
    void aFileThatTwoProgramsShareIsOneModel() throws IOException {
        var file = plant("home/.lmstudio/models/m/r/shared.gguf", "");
        plant("home/jan/models/shared/model.yml", "model_path: " + file + "\n");
        assertEquals(List.of(model(Program.LM_STUDIO, "shared", file)), found("Linux").models());
    }
}
