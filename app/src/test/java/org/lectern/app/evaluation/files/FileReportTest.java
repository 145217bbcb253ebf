package org.lectern.app.evaluation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.app.evaluation.files.Given.Stance;

/// Figures by kind, and every answer that must be looked at.
class FileReportTest {
    private static final List<JudgedAnswer> ANSWERS = List.of(
            answer("f1", AskedKind.FACT, Judged.RIGHT, Optional.of(true), 1),
            answer("f2", AskedKind.FACT, Judged.SILENTLY_WRONG, Optional.of(false), 2),
            answer("n1", AskedKind.NEAR_MISS, Judged.DOUBTED, Optional.empty(), 3),
            answer("s1", AskedKind.SUMMARY, Judged.BY_EYE, Optional.of(true), 4));
    private static final FileReport REPORT = new FileReport("model x", ANSWERS);

    private static JudgedAnswer answer(String id, AskedKind kind, Judged judged, Optional<Boolean> placeRight,
            double seconds) {
        var question = new FileQuestion(id, Path.of("b.pdf"), kind, "And who?", List.of("Who?"), List.of("Maud"), false,
                AnswerPlaces.NONE, "en");
        var given = new Given("And who is Maud?", "fact", "Ellery", Stance.SURE, "end", "quoted", Optional.empty(),
                Optional.of(0.25), List.of(new Given.Passage(List.of(3), List.of("One", "Two"), "Ellery went.")),
                List.of());
        return new JudgedAnswer(question, given, judged, placeRight, 0, seconds);
    }

    @Test
    void theTableHasALineForEachKind() {
        assertEquals("""
                | kind | questions | right | doubted | silently wrong | by eye | evidence page right | seconds each |
                |---|---|---|---|---|---|---|---|
                | fact | 2 | 1 (50%) | 0 (0%) | 1 (50%) |  | 50% | 1.50 |
                | summary | 1 |  |  |  | 1 | 100% | 4.00 |
                | near_miss | 1 | 0 (0%) | 1 (100%) | 0 (0%) |  |  | 3.00 |
                | all | 4 | 1 (33%) | 1 (33%) | 1 (33%) | 1 | 67% | 2.50 |
                """, REPORT.table());
    }

    @Test
    void whatIsNotRightIsListed() {
        var text = REPORT.markdown();
        assertTrue(text.startsWith("# model x\n\n| kind"), text);
        assertTrue(text.contains("## To be judged by eye\n\n**s1** (summary) Who? → And who?\nwanted: Maud\n"
                + "given: Ellery\n(end, quoted, right place)\n"), text);
        assertTrue(text.contains("## Silently wrong\n\n**f2**") && text.contains("## Doubted\n\n**n1**"), text);
        assertFalse(text.contains("**f1**"), text);
    }

    @Test
    void aLineOfJsonHasAllOfAnAnswer() {
        var line = JsonParser.parseString(FileReport.json(ANSWERS.getFirst())).getAsJsonObject();
        assertEquals("f1", line.get("id").getAsString());
        assertEquals("fact", line.get("kind").getAsString());
        assertEquals("And who is Maud?", line.get("understood_as").getAsString());
        assertEquals("fact", line.get("answered_as").getAsString());
        assertEquals("right", line.get("judged").getAsString());
        assertTrue(line.get("place_right").getAsBoolean());
        assertEquals(0.25, line.get("probability").getAsDouble());
        var passage = line.getAsJsonArray("evidence").get(0).getAsJsonObject();
        assertEquals("[3]", passage.get("pages").toString());
        assertEquals("Ellery went.", passage.get("quote").getAsString());
        var all = JsonParser.parseString(REPORT.json()).getAsJsonObject().getAsJsonObject("all");
        assertEquals(1, all.get("silently_wrong").getAsInt());
    }
}
