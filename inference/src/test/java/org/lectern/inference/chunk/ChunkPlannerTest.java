package org.lectern.inference.chunk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.tokenizer.Tokenizer;
import org.lectern.inference.tokenizer.TokenizerException;

class ChunkPlannerTest {
    private static final int CHUNK_LENGTH = 64;

    @TempDir
    private static Path directory;
    private static Tokenizer tokenizer;
    private static ChunkPlanner planner;

    @BeforeAll
    static void open() throws TokenizerException {
        tokenizer = Tokenizer.open(Path.of("src/test/resources/tokenizer.json"), directory);
        planner = new ChunkPlanner(tokenizer, CHUNK_LENGTH);
    }

    @AfterAll
    static void close() {
        tokenizer.close();
    }

    @Test
    void endsChunksAtSentences() {
        String text = "The keeper lit the lamp. Then the ships came home, one after the other. ".repeat(40);
        List<ContextChunk> chunks = plan(SourceText.of(text));
        assertTrue(chunks.size() > 5);
        for (ContextChunk chunk : chunks) {
            assertTrue(chunk.range().of(text).endsWith("."), chunk.range().of(text));
            assertTrue(chunk.tokens().length <= CHUNK_LENGTH && chunk.tokens().length >= CHUNK_LENGTH / 2);
        }
        assertCovered(text, chunks);
    }

    @Test
    void cutsSentencesThatAreTooLongBetweenWords() {
        String text = "and the rain came down on the roof ".repeat(60);
        List<ContextChunk> chunks = plan(SourceText.of(text));
        for (ContextChunk chunk : chunks) {
            assertTrue(chunk.tokens().length <= CHUNK_LENGTH);
            assertTrue(chunk.range().end() == text.stripTrailing().length()
                    || Character.isWhitespace(text.charAt(chunk.range().end())));
        }
        assertCovered(text, chunks);
    }

    @Test
    void cutsTextWithoutSpacesBetweenCharacters() {
        String text = "\uD83D\uDE00吾輩は猫である名前はまだ無い".repeat(30);
        List<ContextChunk> chunks = plan(SourceText.of(text));
        for (ContextChunk chunk : chunks) {
            assertTrue(chunk.tokens().length <= CHUNK_LENGTH);
            assertEquals(chunk.range().of(text), tokenizer.decode(chunk.text().ids()));
        }
        assertCovered(text, chunks);
    }

    @Test
    void keepsJapaneseSentencesWhole() {
        String text = "吾輩は猫である。名前はまだ無い。".repeat(20);
        for (ContextChunk chunk : plan(SourceText.of(text))) {
            assertTrue(chunk.range().of(text).endsWith("。"), chunk.range().of(text));
        }
    }

    @Test
    void neverStraddlesABorder() {
        String page = "The keeper lit the lamp. Then the ships came home. ".repeat(7);
        List<Integer> borders = List.of(page.length(), 2 * page.length(), 3 * page.length());
        SourceText source = new SourceText("", page.repeat(4), borders);
        List<ContextChunk> chunks = plan(source);
        for (int border : borders) {
            assertTrue(chunks.stream().noneMatch(c -> c.range().start() < border && c.range().end() > border));
            assertTrue(chunks.stream().anyMatch(c -> c.range().start() == border));
        }
        assertCovered(source.text(), chunks);
    }

    @Test
    void putsThePrefixBeforeEveryChunk() {
        String text = "The keeper lit the lamp. ".repeat(40);
        int[] prefix = {5, 6, 7};
        for (ContextChunk chunk : plan(SourceText.of(text), prefix)) {
            assertEquals(3, chunk.prefixLength());
            assertArrayEquals(prefix, Arrays.copyOf(chunk.tokens(), 3));
            assertTrue(chunk.tokens().length <= CHUNK_LENGTH);
        }
    }

    @Test
    void hasNothingToPlanWithoutText() {
        assertEquals(List.of(), plan(SourceText.of("")));
        assertEquals(List.of(), plan(SourceText.of(" \n\n ")));
    }

    private static List<ContextChunk> plan(SourceText source, int... prefix) {
        return planner.plan(source, prefix, characters -> {}, new CancelSignal()).orElseThrow();
    }

    private static void assertCovered(String text, List<ContextChunk> chunks) {
        int covered = 0;
        for (ContextChunk chunk : chunks) {
            TextRange range = chunk.range();
            assertTrue(text.substring(covered, range.start()).isBlank());
            covered = range.end();
        }
        assertTrue(text.substring(covered).isBlank());
    }
}
