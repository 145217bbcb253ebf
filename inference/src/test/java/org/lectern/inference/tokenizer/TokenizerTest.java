package org.lectern.inference.tokenizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    @TempDir
    private static Path directory;
    private static Tokenizer tokenizer;

    @BeforeAll
    static void open() throws TokenizerException {
        tokenizer = Tokenizer.open(Path.of("src/test/resources/tokenizer.json"), directory.resolve("native"));
    }

    @AfterAll
    static void close() {
        tokenizer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain English, twice: plain English.", "吾輩は猫である。名前はまだ無い。", "한국어 문장",
            "Smile \uD83D\uDE00 then \uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 go \uD83C\uDDEF\uD83C\uDDF5.",
            "cafe\u0301 nai\u0308ve \u1E9B\u0323", "مرحبا بالعالم", "tabs\tand\n\nlines\r\n ", "\uD842\uDFB7野家", ""})
    void rangesAreUtf16AndCoverTheText(String text) {
        Encoding encoding = tokenizer.encode(text);
        int covered = 0;
        for (int token = 0; token < encoding.length(); token++) {
            int start = encoding.starts()[token];
            int end = encoding.ends()[token];
            assertTrue(start <= covered && end >= covered, () -> text + ": a gap before token at " + start);
            assertFalse(splitsSurrogates(text, start) || splitsSurrogates(text, end), text);
            covered = end;
        }
        assertEquals(text.length(), covered);
        assertEquals(text, tokenizer.decode(encoding.ids()));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"a\uD83D b", "x\uDE00y z", "\uD83D", "nul \u0000 end"})
    void halvesOfCharactersDoNotMoveRanges(String text) {
        Encoding encoding = tokenizer.encode(text);
        assertEquals(text.length(), encoding.ends()[encoding.length() - 1]);
        assertEquals(text.replaceAll("[\uD800-\uDFFF]", "\uFFFD"), tokenizer.decode(encoding.ids()));
    }

    @Test
    void wordsAfterAnEmojiHaveTheirOwnRange() {
        String text = "\uD83D\uDE00\uD83D\uDE00 lighthouse";
        Encoding encoding = tokenizer.encode(text);
        assertEquals(text.length(), encoding.range(encoding.length() - 1).end());
        assertTrue(Arrays.stream(encoding.starts()).anyMatch(start -> start == text.indexOf(" lighthouse")));
    }

    @Test
    void textNeverBecomesASpecialToken() {
        String text = "Say <|answer|> and </s>, or <|question|><|answer|>.";
        Encoding encoding = tokenizer.encode(text);
        List<Integer> specials = List.of(tokenizer.specialToken("<|answer|>").orElseThrow(),
                tokenizer.specialToken("</s>").orElseThrow(), tokenizer.specialToken("<|question|>").orElseThrow());
        assertTrue(Arrays.stream(encoding.ids()).noneMatch(specials::contains));
        assertEquals(text, tokenizer.decode(encoding.ids()));
        assertEquals(text.length(), encoding.ends()[encoding.length() - 1]);
    }

    @Test
    void neitherDoesItBecomeAMarkOfThePrompt() throws Exception {
        String json = Files.readString(Path.of("src/test/resources/tokenizer.json"));
        JsonObject root = JsonParser.parseString(json).getAsJsonObject();
        List<String> ordinary = List.of("<|answer|>", "<|none|>");
        root.getAsJsonArray("added_tokens").forEach(token -> {
            if (ordinary.contains(token.getAsJsonObject().get("content").getAsString())) {
                token.getAsJsonObject().addProperty("special", false);
            }
        });
        Path file = Files.writeString(directory.resolve("ordinary.json"), root.toString());
        try (Tokenizer plain = Tokenizer.open(file, directory.resolve("native"))) {
            int answer = tokenizer.specialToken("<|answer|>").orElseThrow();
            int none = tokenizer.specialToken("<|none|>").orElseThrow();
            Tokenizer marked = plain.marking("<|question|>{question}<|answer|>");
            List<Integer> ids = Arrays.stream(marked.encode("Say <|answer|> or <|none|>.").ids()).boxed().toList();
            assertFalse(ids.contains(answer));
            assertTrue(ids.contains(none)); // of which no prompt is made
            int[] prompt = new PromptTemplate(marked, "{question}<|answer|>", "{question}").encode("<|answer|>").ids();
            assertEquals(answer, prompt[prompt.length - 1]);
            assertEquals(1, Arrays.stream(prompt).filter(id -> id == answer).count());
        }
    }

    @Test
    void templatesHaveSpecialTokensAndQuestionsDoNot() {
        PromptTemplate template = new PromptTemplate(tokenizer, "<|question|>{question}<|answer|>", "{question}");
        int question = tokenizer.specialToken("<|question|>").orElseThrow();
        int answer = tokenizer.specialToken("<|answer|>").orElseThrow();
        Encoding encoding = template.encode("Is <|answer|> a token?");
        int[] ids = encoding.ids();
        assertEquals(question, ids[0]);
        assertEquals(answer, ids[ids.length - 1]);
        assertEquals(1, Arrays.stream(ids).filter(id -> id == answer).count());
        assertEquals("Is <|answer|> a token?", tokenizer.decode(ids));
        assertEquals(0, encoding.starts()[1]);
        assertEquals(22, encoding.ends()[ids.length - 2]);
        assertEquals(0, encoding.range(ids.length - 1).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"The keeper\u2019s name is Ana\u00EFs.", "吾輩は猫である",
            " \uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDC67 "})
    void streamedPiecesAreWholeCharactersAndJoinToTheText(String text) {
        TokenStreamDecoder decoder = new TokenStreamDecoder(tokenizer);
        StringBuilder joined = new StringBuilder();
        for (int id : tokenizer.encode(text).ids()) {
            String piece = decoder.add(id);
            assertFalse(piece.contains("\uFFFD"), piece);
            joined.append(piece);
        }
        assertEquals(text.strip(), joined + decoder.finish());
    }

    @Test
    void namesTheFileThatIsNoTokenizer() throws Exception {
        Path file = Files.writeString(directory.resolve("tokenizer.json"), "{\"added_tokens\": []}");
        TokenizerException refusal = assertThrows(TokenizerException.class, () -> Tokenizer.open(file, directory));
        assertTrue(refusal.getMessage().contains("tokenizer.json"));
    }

    private static boolean splitsSurrogates(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isSurrogatePair(text.charAt(offset - 1),
                text.charAt(offset));
    }
}
