package org.lectern.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The papers of a package say what the command line can do.
class PackageFilesTest {
    @TempDir
    private Path folder;

    @Test
    void everyCommandHasAPage() throws IOException {
        PackageFiles.writeCommandPages(folder, "Lectern 9.8.7", "2026-01-02");
        for (var command : PackageFiles.commands().getSubcommands().keySet()) {
            var page = Files.readString(folder.resolve("man/lectern-" + command + ".1"));
            assertTrue(
                    page.startsWith(
                            ".TH \"LECTERN-" + command.toUpperCase() + "\" \"1\" \"2026-01-02\" \"Lectern 9.8.7\""),
                    page);
            assertTrue(page.contains(".SH NAME\nlectern\\-" + command + " \\- "), page);
            assertTrue(page.contains(".BR lectern (1)"), page);
        }
        var all = Files.readString(folder.resolve("man/lectern.1"));
        assertTrue(all.contains(".TP\n\\fBask\\fR\n"), all);
        assertTrue(all.contains("LECTERN_HOME"), all);
    }

    @Test
    void optionsStandWithTheirValuesAndWords() throws IOException {
        PackageFiles.writeCommandPages(folder, "Lectern", "2026-01-02");
        var ask = Files.readString(folder.resolve("man/lectern-ask.1"));
        assertTrue(ask.contains("\\fB\\-\\-password\\fR \\fITEXT\\fR\n"), ask);
        assertFalse(ask.contains("%n"), ask);
        for (var line : ask.lines().toList()) {
            assertTrue(!line.startsWith(".") || line.matches("\\.(TH|SH|TP|nf|fi|BR)\\b.*"), line);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
        PackageFiles.writeCommandPages(folder, "Lectern", "2026-01-02");
        assertEquals(new TreeSet<>(List.of("inspect")), completed("lectern ins"));
        assertTrue(completed("lectern ask --pass").contains("--password"));
    }

    private TreeSet<String> completed(String line) throws IOException, InterruptedException {
        var script = "source \"$0\"; COMP_WORDS=(" + line + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); "
                + "COMP_LINE='" + line
                + "'; COMP_POINT=${#COMP_LINE}; _complete_lectern; printf '%s\\n' \"${COMPREPLY[@]}\"";
        var bash = new ProcessBuilder("bash", "-c", script, folder.resolve("completions/lectern").toString())
                .redirectErrorStream(true).start();
        var out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), out);
        var words = new TreeSet<String>();
        out.lines().map(String::strip).filter(word -> !word.isEmpty()).forEach(words::add);
        return words;
    }

    @Test
    void licencesComeOutOfJarsAndMissingOnesAreNamed() throws IOException {
        var jars = Files.createDirectories(folder.resolve("jars"));
        jar(jars.resolve("good-1.2.3.jar"), "META-INF/LICENSE.txt", "META-INF/NOTICE", "a/Licenses.class");
        jar(jars.resolve("bare-2.jar"), "a/B.class");
        jar(jars.resolve("slim-0.1.0-runtime.jar"), "ThirdPartyNotices.txt");
        assertEquals(List.of("bare"), LicenceTexts.unpack(jars, folder.resolve("licences")));
        PackageFiles.writeLicences(jars, folder.resolve("licences"));
        var without = Files.readString(folder.resolve("licences/WITHOUT-TEXT.txt"));
        assertTrue(without.endsWith(":\n\nbare\n"), without);
        assertEquals("META-INF/LICENSE.txt", Files.readString(folder.resolve("licences/good/LICENSE.txt")));
        assertTrue(Files.exists(folder.resolve("licences/good/NOTICE")));
        assertTrue(Files.exists(folder.resolve("licences/slim-runtime/ThirdPartyNotices.txt")));
    }

    private static void jar(Path file, String... entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
