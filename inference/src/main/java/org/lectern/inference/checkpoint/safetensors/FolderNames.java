package org.lectern.inference.checkpoint.safetensors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// What Hugging Face folders call tensors: those of a language model beside an image tower have a prefix.
final class FolderNames {
    private static final List<String> PREFIXES = List.of("language_model.", "model.language_model.");
    /// Computed otherwise, or for pictures, or for what a checkpoint was trained for beside its config.
    private static final List<String> UNUSED = List.of("rotary_emb.inv_freq", "model.embed_matches.", ".beacon_",
            "vision_tower.", "vision_model.", "multi_modal_projector.");

    private FolderNames() {}

    /// The tensors of the language model as if it stood alone.
    static Map<String, Tensor> named(Map<String, Tensor> stored) {
        Map<String, Tensor> named = new HashMap<>();
        stored.forEach((name, tensor) -> named.put(plain(name), tensor));
        return named;
    }

    private static String plain(String name) {
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                String rest = name.substring(prefix.length());
                return rest.startsWith("model.") || rest.startsWith("lm_head.") ? rest : "model." + rest;
            }
        }
        return name;
    }

    static boolean isUnused(String name) {
        return UNUSED.stream().anyMatch(name::contains);
    }
}
