package org.lectern.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.testing.KilledProcess;

/// Settings whose process is killed at random moments are those saved last, or the next ones, as a whole.
class KilledSettingsTest {
    private static final int KILLS = Integer.getInteger("kills", 5);

    @TempDir
    private Path folder;

    @Test
    void areOldOrNewButWhole() throws IOException, InterruptedException {
        for (var kill = 0; kill < KILLS; kill++) {
            var reported = KilledProcess.run(SettingsProcess.class, folder).lines().mapToLong(Long::parseLong).max();
            var kept = new SettingsStore(folder.resolve("settings.json")).load();
            assertEquals(Theme.DARK, kept.theme());
            assertEquals("ja", kept.language());
            var budget = kept.engine().diskBudget();
            assertEquals(budget, kept.engine().memoryBudget());
            assertTrue(budget == reported.orElseThrow() || budget == reported.orElseThrow() + 1,
                    budget + " after " + reported);
            try (var left = Files.list(folder)) {
                assertTrue(left.count() <= 2, "kills leave files behind");
            }
        }
    }
}
