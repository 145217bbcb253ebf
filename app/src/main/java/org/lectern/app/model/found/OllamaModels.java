package org.lectern.app.model.found;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Ollama: `manifests/REGISTRY/NAMESPACE/MODEL/TAG` name their layers by digests, which are files in `blobs`.
final class OllamaModels {
    private static final String MODEL = "application/vnd.ollama.image.model";
    private static final String ADAPTER = "application/vnd.ollama.image.adapter";
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final int NAMED = 4; // folders and file below `manifests`

    private final FolderLook look;
    private final Manifests manifests;

    OllamaModels(FolderLook look) {
        this.look = look;
        this.manifests = new Manifests(look);
    }

    /// The folders in which Ollama keeps models; as a service of Linux it has a home of its own.
    static List<Path> folders(HomeFolders machine) {
        var named = machine.variable("OLLAMA_MODELS");
        if (named.isPresent()) {
            return List.of(named.get());
        }
        var own = machine.home().resolve(".ollama").resolve("models");
        return machine.isWindows() || machine.isMac()
                ? List.of(own)
                : List.of(own, machine.root().resolve("usr/share/ollama/.ollama/models"),
                        machine.root().resolve("var/lib/ollama"));
    }

    void find(Path folder) {
        var root = folder.resolve("manifests");
        look.files(root).filter(file -> !file.getFileName().toString().startsWith("."))
                .forEach(manifest -> manifests.object(manifest)
                        .ifPresent(object -> add(folder, manifest, name(root.relativize(manifest)), object)));
    }

    private void add(Path folder, Path manifest, String name, JsonObject object) {
        if (digest(object, ADAPTER).isPresent()) {
            look.collected().skip(Program.OLLAMA, manifest, Skipped.Cause.ADAPTED);
            return;
        }
        var digest = digest(object, MODEL);
        if (digest.isEmpty()) {
            look.collected().skip(Program.OLLAMA, manifest, Skipped.Cause.DAMAGED);
            return;
        }
        var blob = folder.resolve("blobs").resolve(digest.get().replace(':', '-'));
        if (Files.isRegularFile(blob)) {
            look.collected().add(Program.OLLAMA, name, blob);
        } else {
            look.collected().skip(Program.OLLAMA, manifest, Skipped.Cause.GONE);
        }
    }

    private static Optional<String> digest(JsonObject manifest, String type) {
        var layers = manifest.get("layers");
        if (layers == null || !layers.isJsonArray()) {
            return Optional.empty();
        }
        return layers.getAsJsonArray().asList().stream().filter(JsonElement::isJsonObject)
                .map(JsonElement::getAsJsonObject)
                .filter(layer -> Manifests.field(layer, "mediaType").filter(type::equals).isPresent())
                .flatMap(layer -> Manifests.field(layer, "digest").stream())
                .filter(digest -> DIGEST.matcher(digest).matches()).findFirst();
    }

    // registry.ollama.ai/library/qwen3/0.6b is what people type as qwen3:0.6b
    private static String name(Path manifest) {
        var parts = manifest.getNameCount();
        var tagged = parts < 2
                ? manifest.toString()
                : manifest.getName(parts - 2) + ":" + manifest.getFileName();
        var space = parts < NAMED ? "library" : manifest.getName(parts - 3).toString();
        return space.equals("library") ? tagged : space + "/" + tagged;
    }
}
