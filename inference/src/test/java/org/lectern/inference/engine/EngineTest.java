package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
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

/// The whole engine on a model of random weights.
class EngineTest {
    private static final String QUESTION = "What is the name of the keeper of the lighthouse?";
    private static final int READ = 16; // passages that the decoder reads

    @TempDir
    private static Path directory;
    private static FocusEngine engine;

    @BeforeAll
    static void open() throws IOException, InferenceException {
        engine = EngineFactory.open(TinyModel.write(directory.resolve("model")),
                new EngineOptions(directory.resolve("cache"), 1L << 30, 2));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void answersAboutAStudiedText() throws InferenceException {
        try (StudiedText text = engine.study(SourceText.of(story(300)))) {
            assertTrue(text.chunks().size() > READ);
            List<Integer> progress = Collections.synchronizedList(new ArrayList<>());
            text.encode((done, all) -> progress.add(done), new CancelSignal());
            assertEquals(text.chunks().size(), text.encodedChunks());
            assertEquals(text.chunks().size(), Collections.max(progress));
            List<String> pieces = new ArrayList<>();
            AnswerResult answer = ask(new Context.Studied(text, List.of()), pieces::add);
            assertEquals(answer.text(), String.join("", pieces));
            assertEquals(text.chunks().size(), answer.chunks());
            assertEquals(READ, answer.attribution().chunks().size());
            assertEquals(1, answer.attribution().chunks().stream().mapToDouble(ChunkShare::share).sum(), 1e-6);
            assertEquals(8, answer.attribution().chunks().stream().filter(c -> !c.tokens().isEmpty()).count());
            assertTrue(answer.attribution().chunks().stream()
                    .allMatch(c -> text.chunks().get(c.chunk()).equals(c.range())));
        }
    }

    @Test
    void findsByWordsWhatIsNotStudiedYet() throws InferenceException {
        try (StudiedText text = engine.study(SourceText.of(story(300) + "The lantern of Skerryvore burns paraffin."))) {
            assertEquals(0, text.encodedChunks());
            AnswerResult answer = engine.answer(new AskRequest("What does Skerryvore burn?",
                    new Context.Studied(text, List.of()), new Sampling.Greedy(), 2), AnswerListener.SILENT,
                    new CancelSignal());
            int last = text.chunks().size() - 1;
            assertTrue(answer.attribution().chunks().stream().anyMatch(c -> c.chunk() == last));
        }
    }

    @Test
    void leavingPassagesOutEqualsATextWithoutThem() throws InferenceException {
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
        AnswerResult passage = ask(new Context.Passage(story(8)), AnswerListener.SILENT);
        AnswerResult nothing = ask(new Context.Nothing(), AnswerListener.SILENT);
        assertEquals(1, passage.chunks());
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
    void goesOnAfterCancelling() throws InferenceException {
        try (StudiedText text = engine.study(SourceText.of(story(600)))) {
            CancelSignal afterFirst = new CancelSignal();
            text.encode((done, all) -> afterFirst.cancel(), afterFirst);
            int done = text.encodedChunks();
            assertTrue(done > 0 && done < text.chunks().size(), () -> done + " of " + text.chunks().size());
            List<Integer> progress = Collections.synchronizedList(new ArrayList<>());
            text.encode((now, all) -> progress.add(now), new CancelSignal());
            assertTrue(Collections.min(progress) > done);
            assertEquals(text.chunks().size(), text.encodedChunks());
        }
    }

    @Test
    void cancelledAnswersGiveWhatThereIs() throws InferenceException {
        try (StudiedText text = engine.study(SourceText.of(story(100)))) {
            CancelSignal cancel = new CancelSignal();
            AskRequest request = new AskRequest(QUESTION, new Context.Studied(text, List.of()),
                    new Sampling.TopP(5f, 1f, 7), 200);
            AnswerResult answer = engine.answer(request, piece -> cancel.cancel(), cancel);
            assertEquals(FinishReason.CANCELLED, answer.finish());
            assertFalse(answer.text().isEmpty());
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
