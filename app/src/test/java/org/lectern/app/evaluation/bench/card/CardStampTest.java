package org.lectern.app.evaluation.bench.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.evaluation.DatasetException;

/// By what a model is told from another of the same name.
class CardStampTest {
    @TempDir
    private Path folder;

    private Path model(String name, String weights) throws Exception {
        var model = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(model.resolve("part"));
        Files.writeString(model.resolve("config.json"), "{}");
        Files.writeString(model.resolve("part/weights"), weights);
        return model;
    }

    @Test
    void aLinkIsAsWhatItLeadsTo() throws Exception {
        var one = model("one", "1");
        var other = model("other", "2");
        assertNotEquals(CardStamp.checksum(one), CardStamp.checksum(other));
        var link = Files.createSymbolicLink(folder.resolve("link"), one);
        assertEquals(CardStamp.checksum(one), CardStamp.checksum(link));
        var parts = Files.createDirectories(folder.resolve("parts"));
        Files.createSymbolicLink(parts.resolve("config.json"), other.resolve("config.json"));
        Files.createSymbolicLink(parts.resolve("part"), other.resolve("part"));
        assertEquals(CardStamp.checksum(other), CardStamp.checksum(parts), "links in the folder, too");
    }

    @Test
    void nothingHasNoChecksum() throws Exception {
        var empty = Files.createDirectories(folder.resolve("empty"));
        assertEquals("“" + empty + "” has no files.",
                assertThrows(DatasetException.class, () -> CardStamp.checksum(empty)).getMessage());
    }
}
