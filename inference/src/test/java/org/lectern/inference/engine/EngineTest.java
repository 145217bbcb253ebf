package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution.ChunkShare;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.TextRange;

/// The whole engine on the default model, whatever it has learned so far.
class EngineTest {
    private static final String QUESTION = "What is the name of the keeper of the lighthouse?";

    @TempDir
    private static Path cache;
    private static FocusEngine engine;

    @BeforeAll
    static void open() throws InferenceException {
        engine = EngineFactory.open(Path.of("model"), new EngineOptions(cache, 1L << 30, 2));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void answersAboutAStudiedText() throws InferenceException {
        try (StudiedText text = engine.study(SourceText.of(story(160)))) {
            List<Integer> progress = new ArrayList<>();
            text.encode((done, all) -> progress.add(done), new CancelSignal());
            assertEquals(text.chunks().size(), text.encodedChunks());
            assertEquals(text.chunks().size(), progress.getLast());
            List<String> pieces = new ArrayList<>();
            AnswerResult answer = ask(new Context.Studied(text, List.of()), pieces::add);
            assertEquals(answer.text(), String.join("", pieces));
            assertEquals(text.chunks().size(), answer.chunks());
            assertEquals(1, answer.attribution().chunks().stream().mapToDouble(ChunkShare::share).sum(), 1e-6);
            assertEquals(8, answer.attribution().chunks().stream().filter(c -> !c.tokens().isEmpty()).count());
        }
    }

    @Test
    void leavingChunksOutEqualsATextWithoutThem() throws InferenceException {
        String first = story(30);
        String second = "Nobody lives on the island any more. " + story(30);
        try (StudiedText both = engine.study(new SourceText("", first + second, List.of(first.length())));
                StudiedText one = engine.study(SourceText.of(second))) {
            both.encode((done, all) -> {}, new CancelSignal());
            one.encode((done, all) -> {}, new CancelSignal());
            TextRange scope = new TextRange(first.length(), first.length() + second.length());
            AnswerResult part = ask(new Context.Studied(both, List.of(scope)), AnswerListener.SILENT);
            AnswerResult whole = ask(new Context.Studied(one, List.of()), AnswerListener.SILENT);
            assertEquals(whole.text(), part.text());
            assertEquals(whole.chunks(), part.chunks());
            assertEquals(whole.logProbability(), part.logProbability(), 1e-4);
            assertTrue(part.attribution().chunks().stream().allMatch(c -> scope.contains(c.range())));
        }
    }

    @Test
    void answersAboutAPassageAndAboutNothing() throws InferenceException {
        AnswerResult passage = ask(new Context.Passage(story(200)), AnswerListener.SILENT);
        AnswerResult nothing = ask(new Context.Nothing(), AnswerListener.SILENT);
        assertEquals(0, passage.chunks());
        assertEquals(0, nothing.chunks());
        assertTrue(nothing.attribution().chunks().isEmpty());
    }

    @Test
    void refusesAQuestionThatIsTooLong() {
        assertThrows(InferenceException.QuestionTooLong.class,
                () -> engine.answer(new AskRequest(story(200), new Context.Nothing(), new Sampling.Greedy(), 5),
                        AnswerListener.SILENT, new CancelSignal()));
    }

    @Test
    void resumesEncodingAfterCancelling() throws InferenceException {
        try (StudiedText text = engine.study(SourceText.of(story(600)))) {
            CancelSignal afterFirst = new CancelSignal();
            text.encode((done, all) -> afterFirst.cancel(), afterFirst);
            int done = text.encodedChunks();
            assertTrue(done > 0 && done < text.chunks().size(), () -> done + " of " + text.chunks().size());
            assertEquals(done, ask(new Context.Studied(text, List.of()), AnswerListener.SILENT).chunks());
            List<Integer> progress = new ArrayList<>();
            text.encode((now, all) -> progress.add(now), new CancelSignal());
            assertTrue(progress.getFirst() > done);
            assertEquals(text.chunks().size(), text.encodedChunks());
        }
    }

    @Test
    void cancelledAnswersGiveWhatThereIs() throws InferenceException {
        try (StudiedText text = engine.study(SourceText.of(story(100)))) {
            text.encode((done, all) -> {}, new CancelSignal());
            CancelSignal cancel = new CancelSignal();
            AskRequest request = new AskRequest(QUESTION, new Context.Studied(text, List.of()),
                    new Sampling.TopP(5f, 1f, 7), 200);
            AnswerResult answer = engine.answer(request, piece -> cancel.cancel(), cancel);
            assertEquals(FinishReason.CANCELLED, answer.finish());
            assertTrue(!answer.text().isEmpty());
        }
    }

    private static AnswerResult ask(Context context, AnswerListener listener) throws InferenceException {
        return engine.answer(new AskRequest(QUESTION, context, new Sampling.Greedy(), 10), listener,
                new CancelSignal());
    }

    private static String story(int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append("On day ").append(i)
                    .append(" the keeper climbed the stairs of the lighthouse and lit the lamp. ");
        }
        return text.toString();
    }
}
