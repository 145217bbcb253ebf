package org.lectern.app.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Both forms of rows, three packings, offsets beyond the basic plane, and fair samples.
class DatasetTest {
    private static final String ROWS = """
            {"id":"a","title":"T","context":"\uD83D\uDE00 Maud kept it.","question":"Who?","answers":[{"text":"Maud","start":2}]}

            {"id":"b","title":"T","context":"\uD83D\uDE00 Maud kept it.","question":"Why?","answers":[]}
            {"title":"U","context":"Red.","qas":[{"id":"c","question":"Colour?","answers":[{"text":"Red","start":0}]}]}
            """;

    @TempDir
    private Path folder;

    private static void write(OutputStream out, String text) throws IOException {
        try (out) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Path plain(String text) throws IOException {
        return Files.writeString(folder.resolve("data.jsonl"), text);
    }

    @Test
    void readsBothFormsInEveryPacking() throws IOException, DatasetException {
        var gz = folder.resolve("data.gz");
        write(new GZIPOutputStream(Files.newOutputStream(gz)), ROWS);
        var xz = folder.resolve("data.xz");
        write(new XZOutputStream(Files.newOutputStream(xz), new LZMA2Options(0)), ROWS);
        var dataset = DatasetReader.read(plain(ROWS));
        assertEquals(dataset, DatasetReader.read(gz));
        assertEquals(dataset, DatasetReader.read(xz));
        assertEquals(2, dataset.items().size());
        assertEquals(3, dataset.questions());
        assertTrue(dataset.items().getFirst().questions().get(1).gold().isEmpty());
    }

    @Test
    void offsetsCountCodePointsInTheFileAndUtf16Here() throws IOException, DatasetException {
        var item = DatasetReader.read(plain(ROWS)).items().getFirst();
        assertEquals("Maud", item.questions().getFirst().gold().getFirst().span().of(item.context()));
    }

    @Test
    void namesTheLineThatIsNoRow() throws IOException {
        var file = plain("{\"context\":\"c\",\"question\":\"q\",\"answers\":[]}\n{\"question\":\"q\"}\n");
        var failure = assertThrows(DatasetException.class, () -> DatasetReader.read(file));
        assertTrue(failure.getMessage().endsWith("in line 2."), failure.getMessage());
        assertThrows(DatasetException.class, () -> DatasetReader.read(folder.resolve("nowhere")));
    }

    @Test
    void samplesAreSpreadOverTitlesAndRepeatable() throws IOException, DatasetException {
        var rows = new StringBuilder();
        for (var i = 0; i < 60; i++) {
            rows.append("{\"id\":\"%d\",\"title\":\"t%d\",\"context\":\"c%d\",\"question\":\"q\",\"answers\":[]}%n"
                    .formatted(i,
                            i < 50 ? 0 : i % 3 + 1, i));
        }
        var dataset = DatasetReader.read(plain(rows.toString()));
        var sample = Sample.of(dataset, 8, 1);
        assertEquals(8, sample.questions());
        var titles = new HashSet<String>();
        sample.items().forEach(item -> titles.add(item.title()));
        assertEquals(4, titles.size());
        assertEquals(2, sample.items().stream().filter(item -> item.title().equals("t0")).count());
        assertEquals(sample, Sample.of(dataset, 8, 1));
        assertNotEquals(sample, Sample.of(dataset, 8, 2));
        assertEquals(dataset, Sample.of(dataset, 60, 1));
    }
}
