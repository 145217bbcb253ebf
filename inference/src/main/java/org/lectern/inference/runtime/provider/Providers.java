package org.lectern.inference.runtime.provider;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.inference.api.InferenceException.RuntimeFailure;

/// The execution providers of the loaded runtime and of the user's provider libraries.
///
/// @param libraries folder of provider libraries; need not exist
public record Providers(Path libraries, AttemptLog attempts) {
    /// What may be tried besides the processor, and what cannot be. Libraries are loaded here.
    public List<Offer> offers() throws IOException, RuntimeFailure {
        List<Offer> refused = ProviderLibraries.register(libraries, attempts);
        try {
            Set<String> listed = ProviderLibraries.deviceProviders();
            List<Offer> offers = new ArrayList<>();
            for (BuiltInProvider provider : BuiltInProvider.values()) {
                // the older way in may be missing from a build that lists the provider's devices
                if (listed.stream().noneMatch(provider::isNamed)) {
                    offers.add(provider.offer(OrtEnvironment.getAvailableProviders()));
                }
            }
            offers.addAll(ProviderLibraries.devices());
            offers.addAll(refused);
            return offers;
        } catch (OrtException e) {
            throw new RuntimeFailure("ONNX Runtime cannot list its devices: " + Reasons.of(e), e);
        }
    }

    /// Everything that the outcome of a trial depends on besides the model, in words.
    public List<String> circumstances() throws IOException, RuntimeFailure {
        List<String> words = new ArrayList<>();
        words.add(System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch"));
        words.add(Runtime.getRuntime().availableProcessors() + " processors");
        words.addAll(Hardware.names());
        for (Path library : ProviderLibraries.in(libraries)) {
            words.add(library + " " + Files.size(library) + " " + Files.getLastModifiedTime(library));
        }
        try {
            words.addAll(ProviderLibraries.hardware());
        } catch (OrtException e) {
            throw new RuntimeFailure("ONNX Runtime cannot list its devices: " + Reasons.of(e), e);
        }
        return words;
    }
}
