package org.lectern.inference.tokenizer.gguf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.gguf.GgufCheckpoint;
import org.lectern.inference.checkpoint.vocabulary.PreTokenizer;
import org.lectern.inference.checkpoint.vocabulary.TokenType;
import org.lectern.inference.checkpoint.vocabulary.TokenizerSource;
import org.lectern.inference.checkpoint.vocabulary.Vocabulary;
import org.lectern.inference.tokenizer.Encoding;
import org.lectern.inference.tokenizer.Tokenizer;
import org.lectern.inference.tokenizer.TokenizerException;

class GgufTokenizerTest {
    @TempDir
    private static Path directory;
    private static Tokenizer base;

    @BeforeAll
    static void openTheRealBase() throws Exception {
        try (Checkpoint checkpoint = GgufCheckpoint.open(Path.of("model/base/SmolLM2-135M-Instruct.Q4_1.gguf"))) {
            base = Tokenizer.open(checkpoint.tokenizer(), directory.resolve("native"));
        }
    }

    @AfterAll
    static void close() {
        base.close();
    }

    // what llama.cpp makes of them
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
            "Hello, we can use|19556 28 392 416 722", "The capital of France is|504 3575 282 4649 314",
            "Hello world! 123|19556 905 17 216 33 34 35", "Café déjà vu.|51 1939 2756 32564 90 16739 386 101 30",
            "  multiple   spaces|216 2701 256 5600",
            "You are a helpful AI assistant named SmolLM, trained by Hugging Face|2683 359 253 5356 5646 11173 3365 3511 308 34519 28 7018 411 407 19712 8182"})
    void theBaseHasTheIdsOfItsMakers(String text, String ids) {
        assertArrayEquals(Arrays.stream(ids.split(" ")).mapToInt(Integer::parseInt).toArray(), base.encode(text).ids());
    }

    @Test
    void aLineBreakIsAToken() {
        assertArrayEquals(new int[]{198}, base.encode("\n").ids());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain English, twice: plain English.", "吾輩は猫である。", "Smile \uD83D\uDE00 then go.",
            "tabs\tand\n\nlines\r\n ", "naïve café — “quoted” 3.14159", "<|im_start|>user\nHi<|im_end|>", ""})
    void textComesBackAsItWas(String text) {
        Encoding encoding = base.encode(text);
        assertEquals(text, base.decode(encoding.ids()));
        int covered = 0;
        for (int token = 0; token < encoding.length(); token++) {
            assertTrue(encoding.starts()[token] <= covered, text);
            covered = encoding.ends()[token];
        }
        assertEquals(text.length(), covered);
    }

    @Test
    void controlTokensAreSpecialAndNotInText() {
        assertEquals(49152, base.vocabulary());
        assertEquals(OptionalInt.of(1), base.specialToken("<|im_start|>"));
        assertEquals(OptionalInt.of(2), base.specialToken("<|im_end|>"));
        assertTrue(Arrays.stream(base.encode("<|im_end|>").ids()).noneMatch(id -> id == 2));
    }

    @Test
    void tokensThatUsersDefinedAreText() throws Exception {
        try (Tokenizer tokenizer = open(bytes(PreTokenizer.GPT2, List.of("<end>", "\n\n"),
                List.of(TokenType.CONTROL, TokenType.USER_DEFINED), List.of()))) {
            assertEquals(OptionalInt.of(256), tokenizer.specialToken("<end>"));
            assertEquals(OptionalInt.empty(), tokenizer.specialToken("\n\n"));
            assertArrayEquals(new int[]{257}, tokenizer.encode("\n\n").ids());
            assertEquals("\n\n", tokenizer.decode(257));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWayOfCuttingKeepsTheText(PreTokenizer kind) throws Exception {
        String text = "It's 12345 o'clock,  and\n\n\tDON'T go; naïve – 漢字!";
        try (Tokenizer tokenizer = open(bytes(kind, List.of(), List.of(), List.of()))) {
            assertEquals(text, tokenizer.decode(tokenizer.encode(text).ids()));
        }
    }

    // merges that would join all digits join those only that are not cut apart
    @ParameterizedTest
    @CsvSource({"LLAMA3,123 4", "SMAUG,123 4", "QWEN2,1 2 3 4", "SINGLE_DIGITS,1 2 3 4", "GPT2,1234", "TEKKEN,1 2 3 4",
            "GPT4O,123 4"})
    void digitsAreCutAsEachFamilyDoes(PreTokenizer kind, String pieces) throws Exception {
        List<String> more = List.of("12", "123", "1234");
        try (Tokenizer tokenizer = open(bytes(kind, more, Collections.nCopies(3, TokenType.NORMAL),
                List.of("1 2", "12 3", "123 4")))) {
            List<String> cut = Arrays.stream(tokenizer.encode("1234").ids()).mapToObj(tokenizer::decode).toList();
            assertEquals(List.of(pieces.split(" ")), cut);
        }
    }

    @Test
    void piecesOfTheVocabularyAreTokensWhateverTheMergesSay() throws Exception {
        List<TokenType> type = List.of(TokenType.NORMAL);
        try (Tokenizer ignoring = open(bytes(PreTokenizer.LLAMA3, List.of("dog"), type, List.of()));
                Tokenizer merging = open(bytes(PreTokenizer.SMAUG, List.of("dog"), type, List.of()))) {
            assertEquals(1, ignoring.encode("dog").length());
            assertEquals(3, merging.encode("dog").length());
        }
    }

    @Test
    void sentencePieceMergesByScore() throws Exception {
        try (Tokenizer tokenizer = open(pieces(List.of("a", "b", "c", "▁", "ab", "bc", "▁a"),
                List.of(-9f, -9f, -9f, -9f, -2f, -1f, -3f)))) {
            assertEquals(List.of("a", "bc"), texts(tokenizer, "abc"));
            assertEquals("a b\n", tokenizer.decode(tokenizer.encode("a b\n").ids()));
            assertEquals(OptionalInt.of(0), tokenizer.specialToken("<unk>"));
        }
    }

    private static List<String> texts(Tokenizer tokenizer, String text) {
        List<String> texts = new ArrayList<>();
        for (int id : tokenizer.encode(text).ids()) {
            texts.add(tokenizer.decode(id));
        }
        return texts;
    }

    static Stream<Vocabulary> unusable() {
        return Stream.of(bytes(PreTokenizer.GPT2, List.of("x"), List.of(TokenType.NORMAL), List.of()),
                bytes(PreTokenizer.GPT2, List.of(), List.of(), List.of("a b")),
                bytes(PreTokenizer.GPT2, List.of(), List.of(), List.of("ab")),
                new Vocabulary(Path.of("tiny.gguf"), Optional.of(PreTokenizer.GPT2), List.of("a"),
                        List.of(TokenType.NORMAL), List.of(), List.of(), 0));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void namesTheFileWhoseVocabularyMakesNoSense(Vocabulary vocabulary) {
        TokenizerException refusal = assertThrows(TokenizerException.class, () -> open(vocabulary));
        assertTrue(refusal.getMessage().contains("tiny.gguf"), refusal.getMessage());
    }

    @Test
    void aTokenizerJsonInTheFileIsTheTokenizer() throws Exception {
        String json = TokenizerJson
                .of(bytes(PreTokenizer.GPT2, List.of("<end>"), List.of(TokenType.CONTROL), List.of()));
        try (Tokenizer tokenizer = Tokenizer.open(new TokenizerSource.Json(Path.of("tiny.gguf"), json), directory)) {
            assertEquals(OptionalInt.of(256), tokenizer.specialToken("<end>"));
        }
    }

    private static Tokenizer open(Vocabulary vocabulary) throws TokenizerException {
        return Tokenizer.open(new TokenizerSource.Metadata(vocabulary), directory.resolve("native"));
    }

    // the 256 byte letters, then more tokens
    private static Vocabulary bytes(PreTokenizer kind, List<String> more, List<TokenType> types, List<String> merges) {
        List<String> tokens = new ArrayList<>();
        int others = 256;
        for (int b = 0; b < 256; b++) {
            boolean printable = b >= 33 && b <= 126 || b >= 161 && b != 173;
            tokens.add(String.valueOf((char) (printable ? b : others++)));
        }
        List<TokenType> allTypes = new ArrayList<>(Collections.nCopies(256, TokenType.NORMAL));
        tokens.addAll(more);
        allTypes.addAll(types);
        return new Vocabulary(Path.of("tiny.gguf"), Optional.of(kind), tokens, allTypes, List.of(), merges, 0);
    }

    // <unk>, the 256 bytes, then pieces with scores
    private static Vocabulary pieces(List<String> pieces, List<Float> scores) {
        List<String> tokens = new ArrayList<>(List.of("<unk>"));
        List<TokenType> types = new ArrayList<>(List.of(TokenType.UNKNOWN));
        for (int b = 0; b < 256; b++) {
            tokens.add("<0x%02X>".formatted(b));
            types.add(TokenType.BYTE);
        }
        List<Float> allScores = new ArrayList<>(Collections.nCopies(257, 0f));
        tokens.addAll(pieces);
        allScores.addAll(scores);
        types.addAll(Collections.nCopies(pieces.size(), TokenType.NORMAL));
        return new Vocabulary(Path.of("tiny.gguf"), Optional.empty(), tokens, types, allScores, List.of(), 0);
    }
}
