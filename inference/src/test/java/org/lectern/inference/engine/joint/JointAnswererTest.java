package org.lectern.inference.engine.joint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.api.Attribution.ChunkShare;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.InferenceException.OutOfBudget;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Confidence.Wanted;
import org.lectern.inference.api.passage.Ranked.Written;
import org.lectern.inference.engine.Answerer;
import org.lectern.inference.engine.FoundPassage;
import org.lectern.inference.engine.quoting.Quoter;
import org.lectern.inference.engine.reading.Judgement;
import org.lectern.inference.engine.reading.Judgement.Trust;
import org.lectern.inference.index.Retriever.Found;
import org.lectern.inference.ranking.Reading;
import org.lectern.inference.ranking.Span;

/// What the ranker quotes is trusted by what FocusLLM writes.
class JointAnswererTest {
    private static final String HARBOUR = "The lamp of the harbour burns paraffin. ";
    private static final Judgement JUDGEMENT = new Judgement(0.5, 0.25, Arrays.stream(Wanted.values())
            .collect(Collectors.toMap(wanted -> wanted, any -> new Trust(Map.of(), 0, 0.8, 0.4))),
            Optional.of(new Trust(Map.of("written_same", 3.0, "written_none", -3.0, "written_odds", 0.1,
                    "written_share", 1.0), 0, 0.8, 0.4)));
    private final List<FoundPassage> asked = new ArrayList<>();

    @Test
    void wordsThatFocusLlmWritesTooAreSure() throws InferenceException {
        AnswerResult answer = ask(written("paraffin", -0.5, 0.75), 1);
        assertEquals("burns paraffin", answer.text());
        Written opinion = answer.passages().getFirst().written().orElseThrow();
        assertEquals(new Written("paraffin", -0.25, 0.75), opinion);
        double same = 2.0 / 3;
        assertEquals(1 / (1 + Math.exp(-(3 * same - 0.025 + 0.75))), 1 - answer.notFoundProbability(), 1e-9);
    }

    @Test
    void whereFocusLlmFindsNothingNothingIsAnswered() throws InferenceException {
        AnswerResult answer = ask(written("Not in the text.", -0.5, 0.2), 1);
        assertEquals(FinishReason.NOT_FOUND, answer.finish());
        assertEquals("", answer.passages().getFirst().written().orElseThrow().text());
    }

    @Test
    void theFirstEightPassagesAreReadSideBySide() throws InferenceException {
        ask(written("paraffin", -0.5, 0.75), 20);
        assertEquals(IntStream.range(0, 8).boxed().toList(), asked.stream().map(FoundPassage::number).toList());
    }

    @Test
    void withoutRoomTheRankerAnswersAlone() throws InferenceException {
        AnswerResult answer = ask((_, _, _, _, _) -> {
            throw new OutOfBudget("This question needs 900 MB of memory.");
        }, 1);
        assertEquals("burns paraffin", answer.text());
        assertEquals(0.5, 1 - answer.notFoundProbability(), 1e-9);
        assertTrue(answer.passages().isEmpty());
    }

    @Test
    void whereTheDecoderFailsTheRankerAnswersAndAStopStops() throws InferenceException {
        assertEquals("burns paraffin", ask((_, _, _, _, _) -> {
            throw new RuntimeFailure("The runtime failed.", new IllegalStateException());
        }, 1).text());
        assertEquals(FinishReason.CANCELLED, ask((_, found, start, _, _) -> AnswerResult
                .without(FinishReason.CANCELLED, found.size(), start), 1).finish());
    }

    @Test
    void onlyTheQuotedWordsAreHeard() throws InferenceException {
        List<String> heard = new ArrayList<>();
        AnswerListener listener = new AnswerListener() {
            @Override
            public void text(String piece) {
                heard.add(piece);
            }

            @Override
            public void progress(int chunks, int ofChunks) {
                heard.add(chunks + "/" + ofChunks);
            }
        };
        joint((request, found, start, own, cancel) -> {
            own.progress(1, 1);
            own.text("paraffin");
            return written("paraffin", -0.5, 0.75).answer(request, found, start, own, cancel);
        }).answer(REQUEST, passages(1), System.nanoTime(), listener, new CancelSignal());
        assertEquals(List.of("1/1", "burns paraffin"), heard);
    }

    private static final AskRequest REQUEST = new AskRequest("What does it burn?", new Context.Nothing(),
            new Sampling.Greedy(), 8);

    private AnswerResult ask(Answerer writer, int passages) throws InferenceException {
        return joint(writer).answer(REQUEST, passages(passages), System.nanoTime(), AnswerListener.SILENT,
                new CancelSignal());
    }

    private static JointAnswerer joint(Answerer writer) {
        return new JointAnswerer(new Quoter(JUDGEMENT), writer, Optional.of("Not in the text."));
    }

    // of two tokens
    private Answerer written(String text, double logProbability, double share) {
        return (request, found, start, listener, cancel) -> {
            asked.addAll(found);
            List<ChunkShare> shares = List.of(new ChunkShare(0, found.getFirst().range(), share, List.of()),
                    new ChunkShare(1, found.getFirst().range(), 1 - share, List.of()));
            return new AnswerResult(text, FinishReason.END, new Attribution(shares), List.of(), found.size(), 2, 2,
                    logProbability, Double.NaN, Duration.ZERO, Duration.ZERO);
        };
    }

    private static List<FoundPassage> passages(int count) {
        return IntStream.range(0, count).mapToObj(number -> new FoundPassage(number,
                new TextRange(100 * number, 100 * number + HARBOUR.length()), "", HARBOUR, List.of(), Optional.empty(),
                new Found(0, number, 2, 0), Optional.empty())
                .read(new Reading(3, 0, -2, List.of(new Span(new TextRange(24, 38), -0.5)), List.of()))).toList();
    }
}
