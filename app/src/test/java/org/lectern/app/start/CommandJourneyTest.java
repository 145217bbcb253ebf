package org.lectern.app.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.cli.LecternCommand;
import org.lectern.app.cli.Turns;
import org.lectern.app.platform.AppDirectories;
import org.lectern.app.testing.PdfSample;
import org.lectern.inference.api.CancelSignal;

/// The commands with the engine and the model that Lectern comes with.
class CommandJourneyTest {
    private static final List<String> FILLER = List.of("In the evening the farmers talked about the price of barley.",
            "Near the river the children counted the boats in the bay.",
            "A few sailors repaired the wooden bridge by hand.",
            "The council kept careful notes of the weather.",
            "Before the winter two merchants sold wool at the market.");
    private static final int PAGES = 12;
    private static final int FACT_PAGE = 8;

    @TempDir
    private Path folder;

    private JsonObject run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var wiring = AppWiring.headless(new AppDirectories(folder, Path.of("target", "engine-cache")));
        var code = LecternCommand
                .commands(wiring.documentReader(), wiring.modelOpener(), new WindowTrial(),
                        new Turns(wiring.conversations(), new BufferedReader(Reader.nullReader())), new CancelSignal())
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        assertEquals(0, code, err.toString());
        return JsonParser.parseString(out.toString()).getAsJsonObject();
    }

    private Path book() {
        var sample = new PdfSample();
        for (var page = 1; page <= PAGES; page++) {
            sample.page().lines(72, 760, 11, FILLER).lines(72, 640, 11, FILLER.reversed());
            if (page == FACT_PAGE) {
                sample.line(72, 540, 11, "The pass key is 48151. Remember it. 48151 is the pass key.");
            }
        }
        return sample.save(folder.resolve("book.pdf"));
    }

    @Test
    void askFindsAPlantedFactAndItsPlace() {
        var answer = run("ask", book().toString(), "What is the pass key?", "--json");
        assertEquals("48151", answer.get("answer").getAsString());
        assertTrue(answer.get("chunks").getAsInt() >= PAGES);
        var evidence = answer.getAsJsonArray("evidence").get(0).getAsJsonObject();
        assertEquals(FACT_PAGE, evidence.get("page").getAsInt());
        assertTrue(evidence.get("quote").getAsString().contains("48151"));
        var box = evidence.getAsJsonArray("boxes").get(0).getAsJsonArray();
        assertEquals(FACT_PAGE, box.get(0).getAsInt());
        assertEquals(72, box.get(1).getAsDouble(), 200);
        assertEquals(842 - 540, box.get(2).getAsDouble() + box.get(4).getAsDouble(), 6); // bottom of the line
    }

    // stated once, so that there is one gold sentence
    @Test
    void evalCountsItInEveryMode() throws IOException {
        var text = String.join(" ", FILLER).repeat(30) + " The pass key is 48151. Remember it. "
                + String.join(" ", FILLER).repeat(10);
        var row = new JsonObject();
        row.addProperty("context", text);
        row.addProperty("question", "What is the pass key?");
        row.add("answers", JsonParser.parseString("[{\"text\":\"48151\",\"start\":" + text.indexOf("48151") + "}]"));
        var data = Files.writeString(folder.resolve("data.jsonl"), row.toString()).toString();
        var focus = run("eval", data, "--json");
        assertEquals(1, focus.get("exact_match").getAsDouble());
        assertEquals(1, focus.get("gold_chunk_first").getAsDouble());
        assertEquals(1, focus.get("gold_sentence_first").getAsDouble());
        assertEquals(0, run("eval", data, "--json", "--mode", "blind").get("exact_match").getAsDouble());
        assertEquals(1, run("eval", data, "--json", "--mode", "oracle").get("rows").getAsInt());
    }
}
