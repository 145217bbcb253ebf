package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.passage.Ranked;

/// Passages are found once for a question, whatever is then made of them; a passage that is found anew is cut out of its text anew.
class LatestRankingTest {
    private static final String QUESTION = "Who lit the lamp?";
    private static final SourceText TEXT = SourceText.of(IntStream.range(0, 100)
            .mapToObj(day -> "On day " + day + " the keeper lit the lamp of the tower. ")
            .collect(Collectors.joining()));

    @TempDir
    private Path directory;

    private static Ranked first(FocusEngine engine, String question, Context context) throws Exception {
        return engine.passages().rank(question, context, new CancelSignal()).getFirst();
    }

    @Test
    void aQuestionIsLookedForOnce() throws Exception {
        try (FocusEngine engine = EngineFactory.open(TinyModel.write(directory.resolve("model")),
                EngineOptions.defaults(directory.resolve("cache"))); StudiedText text = engine.study(TEXT)) {
            text.encode((done, all) -> {}, new CancelSignal());
            assertTrue(text.chunks().size() > 2);
            Context whole = new Context.Studied(text, List.of());
            String found = first(engine, QUESTION, whole).text();
            engine.answer(new AskRequest(QUESTION, whole, new Sampling.Greedy(), 4), AnswerListener.SILENT,
                    new CancelSignal());
            assertSame(found, first(engine, QUESTION, new Context.Studied(text, List.of())).text());
            Context part = new Context.Studied(text, List.of(new TextRange(0, text.chunks().get(1).end())));
            assertEquals(2, engine.passages().rank(QUESTION, part, new CancelSignal()).size(), "another scope");
            assertNotSame(found, first(engine, QUESTION, whole).text(), "only the latest is kept");
            String other = first(engine, "Who lit it?", whole).text();
            assertNotSame(other, first(engine, QUESTION, whole).text());
        }
    }

    @Test
    void whatIsStudiedMeanwhileIsFound() throws Exception {
        try (FocusEngine engine = EngineFactory.open(TinyModel.write(directory.resolve("model")),
                EngineOptions.defaults(directory.resolve("cache"))); StudiedText text = engine.study(TEXT)) {
            CancelSignal cancel = new CancelSignal();
            text.encode((done, all) -> cancel.cancel(), cancel);
            Context whole = new Context.Studied(text, List.of());
            first(engine, QUESTION, whole);
            text.encode((done, all) -> {}, new CancelSignal());
            assertEquals(text.chunks().size(), engine.passages().rank(QUESTION, whole, new CancelSignal()).size());
        }
    }

    @Test
    void cancelledItIsEmpty() throws Exception {
        try (FocusEngine engine = EngineFactory.open(TinyModel.write(directory.resolve("model")),
                EngineOptions.defaults(directory.resolve("cache"))); StudiedText text = engine.study(TEXT)) {
            text.encode((done, all) -> {}, new CancelSignal());
            Context whole = new Context.Studied(text, List.of());
            first(engine, QUESTION, whole);
            CancelSignal cancel = new CancelSignal();
            cancel.cancel();
            assertEquals(List.of(), engine.passages().rank(QUESTION, whole, cancel));
        }
    }
}
