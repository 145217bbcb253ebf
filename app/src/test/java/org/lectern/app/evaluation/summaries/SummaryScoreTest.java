package org.lectern.app.evaluation.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.app.evaluation.DatasetException;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;

class SummaryScoreTest {
    @TempDir
    private Path folder;

    @Test
    void theLongestCommonRowCounts() {
        assertEquals(1, RougeL.of("The gulls cry.", List.of("the GULLS cry")));
        assertEquals(2.0 * 2 / 7, RougeL.of("gulls loudly cry", List.of("all the gulls cry")), 1e-9);
        assertEquals(0, RougeL.of("", List.of("gulls")));
        assertEquals(1, RougeL.of("gulls", List.of("sheep", "gulls")), "the best reference counts");
    }

    @Test
    void rowsOfTextsAndOfMeetingsAreRead() throws IOException, DatasetException {
        var file = Files.writeString(folder.resolve("rows.jsonl"), """
                {"context": "Gulls cry.", "input": "", "answers": ["Birds."]}
                {"meeting_transcripts": [{"speaker": "A", "content": "Hello."}, {"speaker": "B", "content": "Bye."}], \
                "general_query_list": [{"query": "Summarize.", "answer": "They met."}]}
                """);
        assertEquals(List.of(new SummarySample("Gulls cry.", "", List.of("Birds.")),
                new SummarySample("A: Hello.\nB: Bye.", "", List.of("They met."))), SummarySample.read(file));
    }

    @Test
    void aRowWithoutASummaryIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("rows.jsonl"), "{\"question\": \"Who?\"}\n");
        var refused = assertThrows(DatasetException.class, () -> SummarySample.read(file));
        assertTrue(refused.getMessage().contains("line 1"), refused.getMessage());
    }

    @Test
    void summariesAreComparedWithTheReferences() throws InferenceException {
        var text = "The harbour of the town was built by the fishermen of the island.";
        var score = SummaryScore.of(List.of(new SummarySample(text, "", List.of(text))), 1, new KeywordEngine(),
                (done, of) -> {}, new CancelSignal());
        assertEquals(100, score.rougeL(), 1e-9);
        assertEquals(1, score.samples());
        assertEquals(13, score.words());
    }
}
