package org.lectern.inference.engine.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.api.memory.ModelNeeds;
import org.lectern.inference.checkpoint.gguf.GgufCheckpoint;
import org.lectern.inference.engine.EngineOptions;

/// The account of a model is what a process takes for it, as Linux measures that. Measured on demand, for it takes minutes and
/// gigabytes: `-Dsurefire.extra=-Dlectern.memory=layers` takes four layers of each model, `full` all of them.
@EnabledOnOs(OS.LINUX)
@EnabledIfSystemProperty(named = "lectern.memory", matches = "layers|full")
class MemoryPeakTest {
    private static final boolean FULL = System.getProperty("lectern.memory", "").equals("full");
    private static final int LAYERS = 4;
    private static final double MOST_WRONG = 0.1;
    private static final Pattern PEAK = Pattern.compile("asked (\\d+) .*VmHWM:(\\d+)");
    private static final int KILOBYTE = 1 << 10;

    @TempDir
    private static Path cache;
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void isWithinATenthOfWhatTheModelTakes(KnownShape shape) throws Exception {
        Path model = shape.write(directory.resolve("model"), FULL ? shape.layers : LAYERS);
        ask(model, 0); // unpacks native libraries
        long program = ask(model, 0); // without candidates the base is not loaded
        ModelNeeds needs;
        try (GgufCheckpoint checkpoint = GgufCheckpoint.open(model.resolve("base/random.gguf"))) {
            KnownShape.writeCandidates(model, checkpoint.config().decoder());
            needs = new Accountant(checkpoint, EngineOptions.defaults(directory)).needs(WeightFormat.STORED,
                    EngineOptions.PASSAGES);
        }
        ask(model, MemoryProcess.ANSWER); // exports it
        long taken = ask(model, MemoryProcess.ANSWER) - program;
        double wrong = (double) needs.peak() / taken - 1;
        System.out.printf("%s: %,d kB taken, %s, %.1f%%%n", shape, taken / KILOBYTE, needs, 100 * wrong);
        assertTrue(Math.abs(wrong) < MOST_WRONG, () -> shape + " takes " + taken + " bytes, said was " + needs);
    }

    // the peak of a fresh process, in bytes
    private long ask(Path model, int tokens) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:-UsePerfData",
                // the heap is all there from the start, so that it is the same in both
                "-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), MemoryProcess.class.getName(), model.toString(),
                cache.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher last = PEAK.matcher(said);
        assertTrue(last.find(), said);
        assertEquals(tokens, Integer.parseInt(last.group(1)));
        // what was read must be computed anew the next time
        for (Path stored : stored()) {
            Files.delete(stored);
        }
        return Long.parseLong(last.group(2)) * KILOBYTE;
    }

    private List<Path> stored() throws IOException {
        try (var files = Files.walk(cache)) {
            return files.filter(file -> file.toString().contains("passages") && Files.isRegularFile(file)).toList();
        }
    }
}
