package org.lectern.inference.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.api.AnswerResult;
import org.lectern.inference.api.AskRequest;
import org.lectern.inference.api.Attribution.ChunkShare;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.Decoding;
import org.lectern.inference.api.FinishReason;
import org.lectern.inference.api.FocusEngine;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.Sampling;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;
import org.lectern.inference.api.TextRange;

/// What is left out of a question leaves no trace in its answer: the same words, probabilities and shares as from a text in
/// which it never stood.
class ScopeTest {
    private static final String QUESTION = "What is the secret word of the lighthouse?";
    private static final List<String> CHAPTERS = List.of(chapter("north", "amber"), chapter("east", "walnut"),
            chapter("south", "copper"), chapter("west", "juniper"));

    @TempDir
    private static Path directory;
    private static FocusEngine engine;
    private static StudiedText book;

    @BeforeAll
    static void open() throws IOException, InferenceException {
        engine = EngineFactory.open(TinyModel.write(directory.resolve("model")),
                new EngineOptions(directory.resolve("cache"), 1L << 30, 2));
        book = studied(List.of(0, 1, 2, 3));
    }

    @AfterAll
    static void close() {
        book.close();
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void anyChaptersAreTheTextWithoutTheOthers(Decoding decoding) throws InferenceException {
        for (List<Integer> chapters : List.of(List.of(0, 1), List.of(1), List.of(0, 3), List.of(1, 2, 3))) {
            List<TextRange> scope = chapters.stream().map(ScopeTest::range).toList();
            AnswerResult part = ask(new Context.Studied(book, scope), decoding);
            try (StudiedText alone = studied(chapters)) {
                AnswerResult whole = ask(new Context.Studied(alone, List.of()), decoding);
                assertEquals(whole.text(), part.text());
                assertEquals(whole.finish(), part.finish());
                assertEquals(whole.logProbability(), part.logProbability(), 1e-5);
                assertEquals(whole.chunks(), part.chunks());
                assertSameShares(whole, part);
            }
            assertTrue(part.attribution().chunks().stream()
                    .allMatch(chunk -> scope.stream().anyMatch(range -> range.contains(chunk.range()))));
        }
    }

    @Test
    void severalTextsAreAskedAsOne() throws InferenceException {
        try (StudiedText first = studied(List.of(0, 1)); StudiedText second = studied(List.of(2, 3))) {
            AnswerResult both = ask(new Context.Several(List.of(new Context.Studied(first, List.of()),
                    new Context.Studied(second, List.of(new TextRange(0, CHAPTERS.get(2).length()))))), Decoding.EXACT);
            AnswerResult one = ask(new Context.Studied(book, List.of(range(0), range(1), range(2))), Decoding.EXACT);
            assertEquals(one.text(), both.text());
            assertEquals(one.logProbability(), both.logProbability(), 1e-5);
            assertSameShares(one, both);
            ChunkShare last = both.attribution().chunks().getLast();
            assertEquals(one.attribution().chunks().getLast().chunk(), last.chunk());
            assertTrue(second.chunks().contains(last.range()));
        }
    }

    /// Never from the weights alone.
    @Test
    void aScopeWithoutAPassageHasNoAnswer() throws InferenceException {
        AnswerResult result = ask(new Context.Studied(book, List.of(new TextRange(0, 3))), Decoding.EXACT);
        assertEquals(FinishReason.NOT_FOUND, result.finish());
        assertEquals("", result.text());
        assertEquals(FinishReason.NOT_FOUND, ask(new Context.Passage(" "), Decoding.EXACT).finish());
    }

    private static void assertSameShares(AnswerResult whole, AnswerResult part) {
        List<ChunkShare> expected = whole.attribution().chunks();
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).share(), part.attribution().chunks().get(i).share(), 1e-5);
        }
    }

    private static StudiedText studied(List<Integer> chapters) throws InferenceException {
        List<Integer> borders = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int chapter : chapters) {
            if (!text.isEmpty()) {
                borders.add(text.length());
            }
            text.append(CHAPTERS.get(chapter));
        }
        StudiedText studied = engine.study(new SourceText("Harbours", text.toString(), borders));
        studied.encode((done, all) -> {}, new CancelSignal());
        return studied;
    }

    private static TextRange range(int chapter) {
        int start = CHAPTERS.subList(0, chapter).stream().mapToInt(String::length).sum();
        return new TextRange(start, start + CHAPTERS.get(chapter).length());
    }

    private static AnswerResult ask(Context context, Decoding decoding) throws InferenceException {
        return engine.answer(new AskRequest(QUESTION, context, new Sampling.Greedy(), 12, decoding),
                AnswerListener.SILENT, new CancelSignal());
    }

    private static String chapter(String coast, String word) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 40).forEach(day -> text.append("On day ").append(day).append(" the keeper of the ")
                .append(coast).append(" coast climbed the stairs and lit the lamp. "));
        return text.insert(text.length() / 2, " The secret word of the lighthouse is " + word + ". ").toString();
    }
}
