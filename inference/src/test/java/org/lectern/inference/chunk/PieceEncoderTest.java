package org.lectern.inference.chunk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.tokenizer.Encoding;
import org.lectern.inference.tokenizer.Tokenizer;
import org.lectern.inference.tokenizer.TokenizerException;

/// Long texts become the same tokens in pieces as in one go.
class PieceEncoderTest {
    @TempDir
    private static Path directory;
    private static Tokenizer tokenizer;

    private final List<Integer> read = new ArrayList<>();

    @BeforeAll
    static void open() throws TokenizerException {
        tokenizer = Tokenizer.open(Path.of("src/test/resources/tokenizer.json"), directory);
    }

    @AfterAll
    static void close() {
        tokenizer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The keeper lit 24 lamps, didn’t he? ", "naïve 𝒜 café ", "a  b\n\nc d ", "<s> </s> x y "})
    void givesTheTokensOfTheWhole(String sentence) {
        String text = sentence.repeat(30_000 / sentence.length());
        Encoding whole = tokenizer.encode(text);
        Encoding pieces = encode(text, new CancelSignal()).orElseThrow();
        assertArrayEquals(whole.ids(), pieces.ids());
        assertArrayEquals(whole.starts(), pieces.starts());
        assertArrayEquals(whole.ends(), pieces.ends());
        assertTrue(read.size() > 3);
        assertEquals(text.length(), read.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"𝒜", "灯台守が灯をともした。", "x", "\n"})
    void losesNothingOfTextsWithoutSpaces(String sentence) {
        String text = "1" + sentence.repeat(30_000 / sentence.length());
        Encoding pieces = encode(text, new CancelSignal()).orElseThrow();
        assertEquals(text, tokenizer.decode(pieces.ids()));
        assertEquals(text.length(), pieces.ends()[pieces.length() - 1]);
    }

    @Test
    void stopsAfterThePieceInWhichItIsCancelled() {
        CancelSignal cancel = new CancelSignal();
        PieceEncoder encoder = new PieceEncoder(tokenizer, characters -> {
            read.add(characters);
            cancel.cancel();
        }, cancel);
        assertEquals(Optional.empty(), encoder.encode("The keeper lit the lamp. ".repeat(2000), 0));
        assertEquals(1, read.size());
    }

    private Optional<Encoding> encode(String text, CancelSignal cancel) {
        return new PieceEncoder(tokenizer, read::add, cancel).encode(text, 0);
    }
}
