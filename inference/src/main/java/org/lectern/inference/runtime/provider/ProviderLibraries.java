package org.lectern.inference.runtime.provider;

import ai.onnxruntime.OrtEpDevice;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.inference.runtime.NativeEnvironment;

/// Provider libraries (the runtime's plug-ins) that the user put into a folder, each registered once in a process.
public final class ProviderLibraries {
    private static final String CPU = "CPUExecutionProvider";
    private static final String NAME_END = "ExecutionProvider";
    /// Why a library could not be registered; empty where it was. Guarded by itself.
    private static final Map<Path, Optional<String>> REGISTERED = new HashMap<>();

    private ProviderLibraries() {}

    /// Libraries in the folder; those beside them that they need lie in folders below.
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toAbsolutePath).filter(ProviderLibraries::isLibrary).sorted().toList();
        }
    }

    private static boolean isLibrary(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".so") || name.endsWith(".dll") || name.endsWith(".dylib");
    }

    /// Registers the libraries of the folder.
    ///
    /// @return a refusal for each that cannot be used
    static List<Offer> register(Path folder, AttemptLog attempts) throws IOException {
        List<Offer> refusals = new ArrayList<>();
        for (Path library : in(folder)) {
            String name = library.getFileName().toString();
            refusal(library, attempts).ifPresent(reason -> refusals.add(new Offer.Unusable(name, name, reason)));
        }
        return refusals;
    }

    private static Optional<String> refusal(Path library, AttemptLog attempts) throws IOException {
        synchronized (REGISTERED) {
            Optional<String> known = REGISTERED.get(library);
            if (known != null) {
                return known;
            }
            String name = library.getFileName().toString();
            Optional<String> refusal = attempts.refusal(name);
            if (refusal.isPresent()) {
                return refusal;
            }
            try (AttemptLog.Attempt _ = attempts.begin(name)) {
                REGISTERED.put(library, register(name, library));
            } catch (IOException e) {
                return Optional.of("It was not tried, because that cannot be noted in “" + attempts.directory() + "” ("
                        + e.getMessage() + ").");
            }
            return REGISTERED.get(library);
        }
    }

    private static Optional<String> register(String name, Path library) {
        try {
            NativeEnvironment.get().registerExecutionProviderLibrary(name, library.toString());
            return Optional.empty();
        } catch (OrtException e) {
            return Optional.of("ONNX Runtime cannot load it: " + Reasons.of(e));
        }
    }

    /// What the registered libraries can run on, one provider for each device.
    static List<Offer> devices() throws OrtException {
        Map<String, Integer> seen = new HashMap<>();
        List<Offer> offers = new ArrayList<>();
        for (OrtEpDevice device : NativeEnvironment.get().getEpDevices()) {
            if (!device.getEpName().equals(CPU)) {
                String id = id(device);
                int earlier = seen.merge(id, 1, Integer::sum) - 1;
                offers.add(new Offer.Available(provider(earlier == 0 ? id : id + "-" + earlier, device)));
            }
        }
        return offers;
    }

    /// The runtime's names of the providers that have such devices.
    static Set<String> deviceProviders() throws OrtException {
        return NativeEnvironment.get().getEpDevices().stream().map(OrtEpDevice::getEpName).collect(Collectors.toSet());
    }

    private static ExecutionProvider provider(String id, OrtEpDevice device) {
        return new ExecutionProvider(id, name(device), hardware(device),
                options -> options.addExecutionProvider(List.of(device), Map.of()));
    }

    /// All hardware that the runtime sees, in words.
    static List<String> hardware() throws OrtException {
        return NativeEnvironment.get().getEpDevices().stream().map(ProviderLibraries::hardware).toList();
    }

    private static String id(OrtEpDevice device) {
        return (name(device) + "-" + device.getDevice().getType()).toLowerCase(Locale.ROOT);
    }

    private static String name(OrtEpDevice device) {
        String name = device.getEpName();
        return name.endsWith(NAME_END) ? name.substring(0, name.length() - NAME_END.length()) : name;
    }

    private static String hardware(OrtEpDevice device) {
        var hardware = device.getDevice();
        return (hardware.getType() + " " + hardware.getVendor() + " "
                + hardware.getMetadata().getOrDefault("Description", "")).strip();
    }
}
