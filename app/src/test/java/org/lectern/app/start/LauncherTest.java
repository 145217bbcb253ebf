package org.lectern.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A start that cannot be says so in one sentence.
class LauncherTest {
    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayOneSentenceSaysSo() throws IOException, InterruptedException {
        var sentence = "Lectern finds no display for its window; set DISPLAY, or ask without a window: "
                + "lectern ask --help.\n";
        assertEquals(sentence, failed(List.of(), "LECTERN_HOME", folder.toString()));
        assertEquals(sentence, failed(List.of(), "LECTERN_HOME", folder.toString(), "DISPLAY", ":4711"));
    }

    @Test
    void aUserWithoutAHomeIsToldWhatToSet() throws IOException, InterruptedException {
        assertEquals("Lectern finds no home folder for what it keeps; set LECTERN_HOME to a folder."
                + System.lineSeparator(), failed(List.of("-Duser.home=?")));
    }

    /// What is said on standard error by a start that ends with code 1.
    private static String failed(List<String> options, String... environment) throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-cp",
                System.getProperty("java.class.path"), Launcher.class.getName()));
        var builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.matches("DISPLAY|HOME|XDG_.*|LECTERN_.*|.*JAVA.*OPTIONS"));
        for (var i = 0; i < environment.length; i += 2) {
            builder.environment().put(environment[i], environment[i + 1]);
        }
        var process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, process.waitFor(), said);
        return said;
    }
}
