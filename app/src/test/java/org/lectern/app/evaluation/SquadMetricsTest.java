package org.lectern.app.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures worked out with the rules of the SQuAD script.
class SquadMetricsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "∅", value = {
            "The Eiffel Tower | eiffel tower! | 1 | 1",
            "in the year 1837 | 1837 | 0 | 0.5",
            "a an the | ∅ | 1 | 1",
            "Paris | ∅ | 0 | 0",
            "∅ | Paris | 0 | 0",
            "∅ | ∅ | 1 | 1",
            "U.S. Navy | US Navy | 1 | 1",
            "the cat the cat sat | cat sat sat | 0 | 0.66666667",
            "Caf\u00E9  au lait | CAF\u00C9 au\u00A0lait | 1 | 1",
            "well-known man | wellknown man | 1 | 1",
            "theatre | atre | 0 | 0"})
    void matchTheScript(String answer, String gold, double exactMatch, double f1) {
        var given = answer == null ? "" : answer;
        var right = gold == null ? List.<String>of() : List.of(gold);
        assertEquals(exactMatch, SquadMetrics.exactMatch(given, right));
        assertEquals(f1, SquadMetrics.f1(given, right), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"red brick,1,1", "red brick house,0,0.8"})
    void takeTheBestOfSeveral(String answer, double exactMatch, double f1) {
        var right = List.of("brick", "Red brick");
        assertEquals(exactMatch, SquadMetrics.exactMatch(answer, right));
        assertEquals(f1, SquadMetrics.f1(answer, right), 1e-6);
    }
}
