package org.lectern.inference.engine.quoting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution.ChunkShare;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.InferenceException.UnusableModel;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.api.passage.Confidence.Wanted;
import org.lectern.inference.engine.reading.Judgement;
import org.lectern.inference.engine.reading.Judgement.Trust;
import org.lectern.inference.index.Retriever.Found;
import org.lectern.inference.ranking.Reading;
import org.lectern.inference.ranking.Span;

/// What is quoted of passages whose readings are known.
class QuoterTest {
    private static final Judgement JUDGEMENT = new Judgement(0.5, 0.25, Arrays.stream(Wanted.values())
            .collect(Collectors.toMap(wanted -> wanted, any -> new Trust(Map.of("score", 1.0), 0, 0.8, 0.4))),
            Optional.empty());
    private static final String HARBOUR = "The lamp of the harbour\nburns paraffin. ";

    @TempDir
    private Path folder;

    @Test
    void quotesTheLikeliestWordsOfTheFirstPassageAndSaysWhereTheyStand() {
        FoundPassage first = passage(7, 3, new Span(new TextRange(24, 38), -0.5));
        FoundPassage second = passage(2, 1, new Span(new TextRange(4, 8), -0.5));
        List<String> heard = new ArrayList<>();
        AnswerResult answer = answer(List.of(first, second), heard::add);
        assertEquals("burns paraffin", answer.text());
        assertEquals(List.of("burns paraffin"), heard);
        assertEquals(FinishReason.END, answer.finish());
        assertEquals(7, answer.attribution().quoted());
        assertEquals(List.of(2, 7), answer.attribution().chunks().stream().map(ChunkShare::chunk).toList());
        ChunkShare quoted = answer.attribution().ranked().getFirst();
        assertEquals(new TextRange(724, 738), quoted.tokens().getFirst().range());
        assertEquals(1 / (1 + Math.exp(-2)), quoted.share(), 1e-9);
    }

    @Test
    void wordsOverALineEndAreOnOneLine() {
        assertEquals("harbour burns",
                answer(List.of(passage(1, 3, new Span(new TextRange(16, 29), 0))), piece -> {}).text());
    }

    @Test
    void saysThatThereIsNoAnswerFromTheThresholdOn() {
        FoundPassage weak = passage(0, -3, new Span(new TextRange(0, 8), -0.5));
        List<String> heard = new ArrayList<>();
        AnswerResult answer = answer(List.of(weak), heard::add);
        assertEquals(FinishReason.NOT_FOUND, answer.finish());
        assertEquals("", answer.text());
        assertEquals(List.of(), heard);
        assertEquals(1 / (1 + Math.exp(-3 + 0.25 * 2 + 0.5 * 1.5)), answer.notFoundProbability(), 1e-9);
        assertEquals(1, answer.attribution().chunks().size());
    }

    @Test
    void saysSoWhereNoPassageHasAWord() {
        assertEquals(FinishReason.NOT_FOUND, answer(List.of(), piece -> {}).finish());
        assertEquals(FinishReason.NOT_FOUND, answer(List.of(passage(0, 5)), piece -> {}).finish());
    }

    @Test
    void theWeightsAreReadOrRefused() throws Exception {
        Path file = folder.resolve("ranker.json");
        String trust = "{\"signals\": {\"score\": 1}, \"offset\": 0, \"sure\": 0.8, \"likely\": 0.4}";
        String whole = "{\"margin\": 0.5, \"retrieval\": 0.25, \"trust\": {\"words\": " + trust + ", \"sentences\": "
                + trust + ", \"decision\": " + trust + ", \"verdict\": " + trust + "}}";
        Files.writeString(file, whole);
        assertEquals(JUDGEMENT, Judgement.read(file));
        Files.writeString(file, whole.replace("\"words\"", "\"written\": " + trust + ", \"words\""));
        assertEquals(Optional.of(new Trust(Map.of("score", 1.0), 0, 0.8, 0.4)), Judgement.read(file).written());
        for (String other : List.of("", "[]", "{\"margin\": \"much\"}", whole.replace("signals", "slides"),
                whole.replace("score", "sore"), whole.replace("verdict", "verdicts"), whole.replace("0.8", "null"))) {
            Files.writeString(file, other);
            UnusableModel refusal = assertThrows(UnusableModel.class, () -> Judgement.read(file), other);
            assertTrue(refusal.getMessage().contains("ranker.json"), refusal.getMessage());
        }
        assertThrows(UnusableModel.class, () -> Judgement.read(folder.resolve("nowhere.json")));
    }

    // none is -2: a span of -0.5 has a margin of 1.5; the retriever's score is 2
    private static FoundPassage passage(int number, double relevance, Span... spans) {
        FoundPassage found = new FoundPassage(number, new TextRange(100 * number, 100 * number + HARBOUR.length()), "",
                HARBOUR, List.of(), Optional.empty(), new Found(0, number, 2, 0), Optional.empty());
        return found.read(new Reading(relevance, 0, -2, List.of(spans), List.of()));
    }

    private static AnswerResult answer(List<FoundPassage> found, AnswerListener listener) {
        return new Quoter(JUDGEMENT).answer(
                new AskRequest("What burns?", new Context.Nothing(), new Sampling.Greedy(), 8), found,
                System.nanoTime(), listener, new CancelSignal());
    }
}
