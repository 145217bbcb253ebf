package org.lectern.inference.tokenizer;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.vocabulary.TokenizerSource;
import org.lectern.inference.checkpoint.vocabulary.Vocabulary;
import org.lectern.inference.tokenizer.gguf.TokenizerJson;

/// Text to token ids with UTF-16 ranges, and back. Text never becomes a special token, whatever it says.
public final class Tokenizer implements AutoCloseable {
    private final HuggingFaceTokenizer library;
    private final SpecialTokens specialTokens;

    private Tokenizer(HuggingFaceTokenizer library, SpecialTokens specialTokens) {
        this.library = library;
        this.specialTokens = specialTokens;
    }

    /// @param nativeDirectory where the library may unpack its native code
    public static Tokenizer open(TokenizerSource source, Path nativeDirectory) throws TokenizerException {
        return switch (source) {
            case TokenizerSource.File(Path file) -> open(file, nativeDirectory);
            case TokenizerSource.Json(Path file, String text) -> open(file, text, nativeDirectory);
            case TokenizerSource.Metadata(Vocabulary vocabulary) -> open(vocabulary, nativeDirectory);
        };
    }

    /// @param file a tokenizer.json
    /// @param nativeDirectory where the library may unpack its native code
    public static Tokenizer open(Path file, Path nativeDirectory) throws TokenizerException {
        try {
            return open(file, Files.readString(file), nativeDirectory);
        } catch (IOException e) {
            throw new TokenizerException(file, "cannot be read.", e);
        }
    }

    private static Tokenizer open(Vocabulary vocabulary, Path nativeDirectory) throws TokenizerException {
        Tokenizer tokenizer;
        try {
            tokenizer = open(vocabulary.file(), TokenizerJson.of(vocabulary), nativeDirectory);
        } catch (CheckpointException e) {
            throw new TokenizerException(e);
        }
        if (!RoundTrip.holds(tokenizer)) {
            tokenizer.close();
            throw new TokenizerException(vocabulary.file(), "has a tokenizer that does not keep texts.");
        }
        return tokenizer;
    }

    private static Tokenizer open(Path file, String json, Path nativeDirectory) throws TokenizerException {
        SpecialTokens specialTokens = SpecialTokens.read(file, json);
        TokenizerLibrary.load(file, nativeDirectory);
        return new Tokenizer(library(file, json), specialTokens);
    }

    // the native library reports what it cannot use as a bare RuntimeException
    private static HuggingFaceTokenizer library(Path file, String json) throws TokenizerException {
        Map<String, String> options = Map.of("addSpecialTokens", "false", "truncation", "false", "padding", "false",
                "modelMaxLength", Integer.toString(Integer.MAX_VALUE));
        try (InputStream text = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))) {
            return HuggingFaceTokenizer.newInstance(text, options);
        } catch (IOException | RuntimeException e) {
            throw new TokenizerException(file, "cannot be used as a tokenizer.", e);
        }
    }

    /// The same, to which also the added tokens are special that mark a prompt. Both have one library: one is closed.
    ///
    /// @param prompt what is written around texts
    public Tokenizer marking(String prompt) {
        return new Tokenizer(library, specialTokens.in(prompt));
    }

    /// Ids are below this number.
    public int vocabulary() {
        return specialTokens.vocabulary();
    }

    public OptionalInt specialToken(String content) {
        Integer id = specialTokens.ids().get(content);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }

    /// Matches every special token in a text.
    Matcher specialTokensIn(String text) {
        return specialTokens.pattern().matcher(text);
    }

    /// Encodes text as text: what looks like a special token is cut in two before the library sees it.
    public Encoding encode(String text) {
        List<Encoding> parts = new ArrayList<>();
        int start = 0;
        Matcher lookalike = specialTokensIn(text);
        while (lookalike.find()) {
            int cut = text.offsetByCodePoints(lookalike.start(), 1);
            parts.add(encodePart(text, start, cut));
            start = cut;
        }
        parts.add(encodePart(text, start, text.length()));
        return Encoding.joined(parts);
    }

    /// The text of tokens, special ones left out.
    public String decode(int... ids) {
        return library.decode(Arrays.stream(ids).asLongStream().toArray(), true);
    }

    private Encoding encodePart(String text, int from, int to) {
        String part = wellFormed(text.substring(from, to));
        ai.djl.huggingface.tokenizers.Encoding encoding = library.encode(part, false, false);
        CodePointOffsets offsets = new CodePointOffsets(part);
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] ids = Arrays.stream(encoding.getIds()).mapToInt(Math::toIntExact).toArray();
        int[] starts = new int[ids.length];
        int[] ends = new int[ids.length];
        for (int token = 0; token < ids.length; token++) {
            starts[token] = from + offsets.utf16(spans[token].getStart());
            ends[token] = from + offsets.utf16(spans[token].getEnd());
        }
        return new Encoding(ids, starts, ends);
    }

    // halves of surrogate pairs have no UTF-8; U+FFFD takes as much room in UTF-16
    private static String wellFormed(String text) {
        StringBuilder result = null;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    i++;
                } else {
                    result = result == null ? new StringBuilder(text) : result;
                    result.setCharAt(i, '\uFFFD');
                }
            }
        }
        return result == null ? text : result.toString();
    }

    @Override
    public void close() {
        library.close();
    }
}
