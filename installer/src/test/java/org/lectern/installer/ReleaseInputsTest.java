package org.lectern.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// What cannot be run on every system is at least well made: workflows, inputs of jpackage, and the step that dates the changes.
class ReleaseInputsTest {
    private static final Path WORKFLOWS = Path.of("../.github/workflows");
    private static final Pattern USES = Pattern.compile("uses: *(\\S+)");
    private static final Pattern SCRIPT = Pattern.compile("(installer/[\\w/-]+\\.sh)");

    @TempDir
    private Path folder;

    @Test
    void workflowsUseActionsByTheirFullVersionAndScriptsThatAreThere() throws IOException {
        var actions = new TreeSet<String>();
        var scripts = new TreeSet<String>();
        for (var name : List.of("build.yml", "release.yml")) {
            var text = Files.readString(WORKFLOWS.resolve(name));
            assertFalse(text.contains("\t"), name);
            USES.matcher(text).results().map(found -> found.group(1)).forEach(actions::add);
            SCRIPT.matcher(text).results().map(found -> found.group(1)).forEach(scripts::add);
        }
        assertFalse(actions.isEmpty());
        actions.forEach(action -> assertTrue(action.matches("[\\w-]+/[\\w-]+@v\\d+\\.\\d+\\.\\d+"), action));
        assertTrue(scripts.contains("installer/system/pack.sh"), scripts.toString());
        scripts.forEach(script -> assertTrue(Files.isExecutable(Path.of("..", script)), script));
    }

    @Test
    void nothingMoreIsEntitledThanJavaNeeds() throws IOException, SAXException, ParserConfigurationException {
        var keys = xml(Path.of("system/Lectern.entitlements")).getElementsByTagName("key");
        assertEquals(3, keys.getLength());
        for (var i = 0; i < keys.getLength(); i++) {
            assertTrue(keys.item(i).getTextContent().startsWith("com.apple.security.cs."),
                    keys.item(i).getTextContent());
        }
        assertEquals("Include", xml(Path.of("system/overrides.wxi")).getDocumentElement().getTagName());
    }

    private static Document xml(Path file) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    @Test
    void associationsAreAmongThoseOfTheMenuEntry() throws IOException {
        var types = Files.readString(Path.of("linux/org.lectern.Lectern.desktop")).lines()
                .filter(line -> line.startsWith("MimeType=")).findFirst().orElseThrow();
        try (var files = Files.list(Path.of("system/associations"))) {
            for (var file : files.toList()) {
                var association = new Properties();
                try (var in = Files.newBufferedReader(file)) {
                    association.load(in);
                }
                assertEquals(3, association.size(), file.toString());
                assertEquals(file.getFileName().toString(), association.getProperty("extension") + ".properties");
                assertTrue(types.contains(association.getProperty("mime-type") + ";"), file.toString());
            }
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void changesAreDatedOnceAndPrintedByVersion() throws IOException, InterruptedException {
        var log = Files.writeString(folder.resolve("CHANGELOG.md"),
                "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- One.\n\n## [0.0.1] - 2026-01-01\n\n- Old.\n");
        assertEquals("1 check-version: “today” is no day like 2026-12-01.\n", run(log, "--date", "0.1.0", "today"));
        assertEquals("0 ", run(log, "--date", "0.1.0", "2026-12-24"));
        assertTrue(Files.readString(log).startsWith(
                "# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-12-24\n\n### Added\n\n- One.\n"),
                Files.readString(log));
        assertEquals("1 check-version: 0.1.0 has its changes already.\n", run(log, "--date", "0.1.0", "2026-12-24"));
        assertEquals("0 \n### Added\n\n- One.\n\n", run(log, "--changes", "0.1.0"));
        assertEquals("0 ", run(log, "0.1.0"));
        assertTrue(run(log, "9.9.9").startsWith("1 check-version: pom.xml says "));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void withoutAScannerVulnerabilitiesAreSaidNotToBeChecked() throws IOException, InterruptedException {
        var bom = Files.writeString(folder.resolve("bom.json"), "{}");
        assertEquals("0 vulnerabilities: not checked, because osv-scanner is not installed.\n",
                run(Map.of("PATH", "/nowhere"), "vulnerabilities.sh", bom.toString()));
    }

    private static String run(Path log, String... arguments) throws IOException, InterruptedException {
        return run(Map.of("CHANGELOG", log.toString()), "check-version.sh", arguments);
    }

    /// The exit code and what was said.
    private static String run(Map<String, String> environment, String script, String... arguments)
            throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("/bin/bash", script));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }
}
