package org.lectern.installer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A library whose licence nobody has read, and one that nobody described, stop a package.
class BomCheckTest {
    private static final Path ALLOWED = Path.of("allowed-licences.txt");

    @TempDir
    private Path folder;

    private BomCheck bom(String... components) throws IOException {
        return BomCheck.of(Files.writeString(folder.resolve("bom.json"),
                "{\"bomFormat\":\"CycloneDX\",\"components\":[" + String.join(",", components) + "]}"), ALLOWED);
    }

    private static String library(String name, String licences) {
        return "{\"group\":\"g\",\"name\":\"" + name + "\",\"version\":\"1.0\",\"licenses\":[" + licences + "]}";
    }

    @Test
    void allowedLicencesPass() throws IOException {
        var check = bom(library("a", "{\"license\":{\"id\":\"MIT\"}}"),
                library("b", "{\"license\":{\"id\":\"LGPL-2.1-or-later\"}},{\"license\":{\"id\":\"Apache-2.0\"}}"),
                "{\"group\":\"org.lectern\",\"name\":\"app\",\"version\":\"1.0\"}");
        assertEquals(List.of(), check.faults(List.of(Path.of("a-1.0.jar"), Path.of("b-1.0-runtime.jar"))));
    }

    @Test
    void othersAreNamed() throws IOException {
        var check = bom(library("a", "{\"license\":{\"id\":\"AGPL-3.0-only\"}}"), library("b", ""));
        assertEquals(List.of(
                "a has a licence that is not allowed: AGPL-3.0-only; read it, then add it to allowed-licences.txt or leave the library out.",
                "b has no known licence; read it, then add it to allowed-licences.txt or leave the library out.",
                "c-1.0 is shipped and not in the bill of materials."),
                check.faults(List.of(Path.of("a-1.0.jar"), Path.of("c-1.0.jar"))));
    }

    @Test
    void whatTheBillIsOfIsDescribedToo() throws IOException {
        var bill = Files.writeString(folder.resolve("app.json"), "{\"metadata\":{\"component\":"
                + "{\"group\":\"org.lectern\",\"name\":\"app\",\"version\":\"1.0\"}},\"components\":[]}");
        assertEquals(List.of("other-1.0 is shipped and not in the bill of materials."),
                BomCheck.of(bill, ALLOWED).faults(List.of(Path.of("app-1.0.jar"), Path.of("other-1.0.jar"))));
    }

    @Test
    void whatIsNoBillIsRefused() throws IOException {
        Files.writeString(folder.resolve("no.json"), "[");
        assertThrows(IOException.class, () -> BomCheck.of(folder.resolve("no.json"), ALLOWED));
    }
}
