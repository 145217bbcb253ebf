package org.lectern.app.evaluation.bench.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.app.evaluation.bench.BenchFigure;
import org.lectern.app.evaluation.bench.Scored;

/// The table beside published figures.
class CardReportTest {
    private static final Scored SCORED = new Scored("s", "i", Map.of(), Map.of("exact", 1.0), "", 0.5);

    private static CardReport.Row row(String name, String family, BenchFigure... figures) {
        return new CardReport.Row(name, family, 4, List.of(figures), List.of(SCORED));
    }

    private static CardReport report(CardReport.Row... rows) {
        return new CardReport(KilledCard.STAMP, List.of(rows), List.of(new CardReport.Unasked("d", "Family")),
                List.of("boolq"));
    }

    @Test
    void thoseWhoAreBetterAreNamed() {
        var text = report(row("policy-qa", "PolicyQA", new BenchFigure("f1", 60, 4), new BenchFigure("exact", 20, 3)))
                .markdown();
        assertTrue(text.contains("| policy-qa | 4 | f1 | 60.0 |  | BERT-base, segments 55.3 | 0.50 |\n"
                + "|  | 3 of 4 | exact | 20.0 | BERT-base, segments 27.6 |  |  |\n"), text);
        assertTrue(text.contains("\nPublished: PolicyQA ("), text);
        assertFalse(text.contains("FILM"), "only sources of what is shown");
        assertTrue(text.contains("Not on this machine: boolq."), text);
    }

    @Test
    void aPictureIsCalledByWhatItShows() {
        var scored = new Scored("s", "i", Map.of("needles", 2), Map.of("right", 1.0), "", 0.5);
        var row = new CardReport.Row("trace", "Family", 4, List.of(new BenchFigure("weighted", 0, 0)), List.of(scored));
        assertTrue(row.picture().orElseThrow().contains(">trace: right</text>"), row.picture().orElseThrow());
    }

    @Test
    void aFigureOverNoSamplesIsNone() {
        var report = report(row("a", "Family", new BenchFigure("exact", 40, 4)),
                row("b", "Family", new BenchFigure("exact", 60, 2)), row("c", "Family", new BenchFigure("exact", 0, 0)),
                row("citecontrol-squad", "Alone", new BenchFigure("gold in 2, answered well", 0, 0)));
        assertEquals(Map.of("Family", new CardReport.Mean(50, 2, 4)), report.means(), "two of four sets");
        assertTrue(report.markdown().contains("| Family | 50.0 | 2 of 4 |\n"), report.markdown());
        assertTrue(report.markdown().contains("\nNothing asked of: d.\n"), report.markdown());
        assertTrue(report.markdown().contains("| c | 0 of 4 | exact | – |  |  | 0.50 |"), report.markdown());
        assertTrue(report.markdown().contains("| gold in 2, answered well | – |  | Dragon 100.0"), report.markdown());
        var json = JsonParser.parseString(report.json()).getAsJsonObject();
        var mean = json.getAsJsonObject("means").getAsJsonObject("Family");
        assertEquals(50, mean.get("value").getAsDouble());
        assertEquals(4, mean.get("of").getAsInt());
        assertEquals("d", json.getAsJsonArray("unasked").get(0).getAsJsonObject().get("name").getAsString());
        assertEquals(4, json.getAsJsonArray("sets").size());
    }
}
