package org.lectern.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lectern.inference.disk.Digests;

/// The list beside the delivered model is true, so that `lectern doctor` may believe it.
class DeliveredModelTest {
    private static final Path MODEL = Path.of("../inference/model");

    @Test
    void theListOfChecksumsIsThatOfTheFiles() throws IOException {
        var noted = new TreeMap<String, String>();
        for (var line : Files.readAllLines(MODEL.resolve("SHA256SUMS"))) {
            noted.put(line.split(" [ *]", 2)[1], line.split(" ", 2)[0]);
        }
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(MODEL)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = MODEL.relativize(file).toString().replace('\\', '/');
                if (!name.equals("SHA256SUMS") && !name.endsWith(".md")) {
                    found.put(name, Digests.of(file));
                }
            }
        }
        if (!Files.isDirectory(MODEL.resolve("base"))) { // a build without pip goes on without it
            noted.keySet().removeIf(name -> name.startsWith("base/"));
        }
        assertEquals(found, noted, "after a change: (cd inference/model && sha256sum ranker.* base/* > SHA256SUMS)");
    }
}
