package org.lectern.inference.runtime.provider;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Names of processors and graphics cards where the operating system tells them for nothing.
public final class Hardware {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path NVIDIA_DRIVER = Path.of("/proc/driver/nvidia/version");
    private static final Path NVIDIA_CARDS = Path.of("/proc/driver/nvidia/gpus");
    private static final String WINDOWS_PROCESSOR = "PROCESSOR_IDENTIFIER";

    private Hardware() {}

    /// The processor's name, its architecture where the name is not told.
    public static String processor() {
        String fallback = System.getenv().getOrDefault(WINDOWS_PROCESSOR, System.getProperty("os.arch"));
        try {
            return linesOf(PROCESSORS, "model name").stream().findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip()).orElse(fallback);
        } catch (IOException e) {
            return fallback;
        }
    }

    /// The processor's instruction sets as the operating system names them; empty where it does not.
    public static String processorFeatures() throws IOException {
        List<String> features = new ArrayList<>(linesOf(PROCESSORS, "flags"));
        features.addAll(linesOf(PROCESSORS, "Features"));
        return String.join(" ", features);
    }

    static List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        names.add(processor());
        names.addAll(linesOf(NVIDIA_DRIVER, "NVRM version"));
        if (Files.isDirectory(NVIDIA_CARDS)) {
            try (Stream<Path> cards = Files.list(NVIDIA_CARDS)) {
                for (Path card : cards.sorted().toList()) {
                    names.addAll(linesOf(card.resolve("information"), "Model"));
                }
            }
        }
        return names;
    }

    private static List<String> linesOf(Path file, String start) throws IOException {
        if (!Files.isReadable(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(start)).distinct().toList();
        }
    }
}
