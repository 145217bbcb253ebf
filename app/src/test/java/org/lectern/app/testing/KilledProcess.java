package org.lectern.app.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// A process that writes and says what is written, killed in the middle of it.
public final class KilledProcess {
    private static final int LONGEST_WAIT = 400; // milliseconds

    private static final Random RANDOM = new Random();

    private KilledProcess() {}

    /// Starts a class with a folder as its argument and kills it at a random moment after its first word.
    ///
    /// @return whole lines that it wrote
    public static String run(Class<?> main, Path folder) throws IOException, InterruptedException {
        var output = Files.createTempFile("killed", ".txt");
        try {
            var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                    main.getName(), folder.toString()).redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            while (process.isAlive() && Files.size(output) == 0) {
                Thread.sleep(5);
            }
            Thread.sleep(RANDOM.nextInt(LONGEST_WAIT));
            assertTrue(process.isAlive(), "the process ended by itself");
            process.destroyForcibly().waitFor();
            var text = Files.readString(output);
            return text.substring(0, text.lastIndexOf('\n') + 1);
        } finally {
            Files.delete(output);
        }
    }
}
