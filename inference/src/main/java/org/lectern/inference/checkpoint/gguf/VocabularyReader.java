package org.lectern.inference.checkpoint.gguf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.chat.ChatSource;
import org.lectern.inference.checkpoint.vocabulary.EndTokens;
import org.lectern.inference.checkpoint.vocabulary.PreTokenizer;
import org.lectern.inference.checkpoint.vocabulary.TokenType;
import org.lectern.inference.checkpoint.vocabulary.TokenizerSource;
import org.lectern.inference.checkpoint.vocabulary.Vocabulary;

/// Reads from metadata how text becomes tokens, and which tokens begin and end it.
final class VocabularyReader {
    private static final String KEY = "tokenizer.ggml.";
    private static final String WHOLE = "tokenizer.huggingface.json";
    private static final String TEMPLATE = "tokenizer.chat_template";
    private static final int LONGEST_TEMPLATE = 1 << 20;
    private static final int LONGEST_WORD = 1024;
    private static final int LONGEST_WHOLE = 1 << 26;
    private static final int LONGEST_TOKEN = 4096;
    private static final int MOST_TOKENS = 1_000_000;
    private static final int MOST_MERGES = 4_000_000;
    private static final long NONE = -1;
    private static final Map<String, Long> SENTENCE_PIECE_IDS = Map.of("unknown", 0L, "bos", 1L, "eos", 2L);
    private final Path file;
    private final Metadata metadata;
    private final List<String> tokens;
    private final boolean sentencePiece;
    private final Optional<PreTokenizer> preTokenizer;

    VocabularyReader(Metadata metadata) throws CheckpointException {
        file = metadata.file();
        this.metadata = metadata;
        String model = metadata.text(KEY + "model", LONGEST_WORD).orElse("none");
        if (!model.equals("gpt2") && !model.equals("llama")) {
            throw new CheckpointException(file, "has a tokenizer of the kind " + model
                    + "; Lectern has byte-level and SentencePiece ones (gpt2 and llama).");
        }
        sentencePiece = model.equals("llama");
        tokens = metadata.texts(KEY + "tokens", MOST_TOKENS, LONGEST_TOKEN);
        preTokenizer = sentencePiece ? Optional.empty() : Optional.of(preTokenizer());
    }

    private PreTokenizer preTokenizer() throws CheckpointException {
        Optional<String> name = metadata.text(KEY + "pre", LONGEST_WORD);
        return name.isPresent()
                ? PreTokenizer.named(name.get()).orElseThrow(() -> new CheckpointException(file,
                        "cuts text in the way " + name.get() + ", which Lectern does not know."))
                : PreTokenizer.ofVocabulary(tokens.size()).orElseThrow(() -> new CheckpointException(file,
                        "does not say how it cuts text (it has no " + KEY + "pre)."));
    }

    int size() {
        return tokens.size();
    }

    TokenizerSource source() throws CheckpointException {
        Optional<String> whole = metadata.text(WHOLE, LONGEST_WHOLE);
        return whole.isPresent()
                ? new TokenizerSource.Json(file, whole.get())
                : new TokenizerSource.Metadata(vocabulary());
    }

    private Vocabulary vocabulary() throws CheckpointException {
        List<TokenType> types = types();
        List<Float> scores = sentencePiece ? metadata.reals(KEY + "scores", MOST_TOKENS) : List.of();
        if (tokens.isEmpty() || types.size() != tokens.size()
                || (sentencePiece && scores.size() != tokens.size())) {
            throw new CheckpointException(file, "has " + tokens.size() + " tokens, " + types.size()
                    + " token types and " + scores.size() + " scores.");
        }
        List<String> merges = sentencePiece
                ? List.of()
                : metadata.texts(KEY + "merges", MOST_MERGES, 2 * LONGEST_TOKEN + 1);
        return new Vocabulary(file, preTokenizer, tokens, types, scores, merges, id("unknown").orElse(0));
    }

    private List<TokenType> types() throws CheckpointException {
        if (!metadata.has(KEY + "token_type")) {
            return Collections.nCopies(tokens.size(), TokenType.NORMAL);
        }
        List<TokenType> types = new ArrayList<>();
        for (long number : metadata.integers(KEY + "token_type", MOST_TOKENS)) {
            types.add(TokenType.numbered(number).orElseThrow(
                    () -> new CheckpointException(file, "has a token of the unknown type " + number + ".")));
        }
        return types;
    }

    /// The token that stands before every text, if one does.
    OptionalInt bos() throws CheckpointException {
        boolean byDefault = preTokenizer.map(PreTokenizer::addsBos).orElse(true);
        if (!metadata.flag(KEY + "add_bos_token").orElse(byDefault)) {
            return OptionalInt.empty();
        }
        return id("bos");
    }

    /// All tokens that end an answer, whichever the file names.
    Set<Integer> ends() throws CheckpointException {
        Set<Integer> ends = new HashSet<>();
        for (String name : List.of("eos", "eot", "eom")) {
            id(name).ifPresent(ends::add);
        }
        ends.addAll(EndTokens.in(ids()));
        return ends;
    }

    private Map<String, Integer> ids() {
        Map<String, Integer> ids = new HashMap<>();
        for (int id = 0; id < tokens.size(); id++) {
            ids.putIfAbsent(tokens.get(id), id);
        }
        return ids;
    }

    /// How the model is talked to.
    ChatSource chat() throws CheckpointException {
        Set<String> controls = new HashSet<>();
        List<TokenType> types = types();
        for (int id = 0; id < Math.min(types.size(), tokens.size()); id++) {
            if (types.get(id) == TokenType.CONTROL || types.get(id) == TokenType.USER_DEFINED) {
                controls.add(tokens.get(id));
            }
        }
        return new ChatSource(template(), text(id("bos")), text(id("eos")), controls);
    }

    // one beside the file is newer than the one in it
    private Optional<String> template() throws CheckpointException {
        Path beside = file.resolveSibling("chat_template.jinja");
        try {
            return Files.isRegularFile(beside) && Files.size(beside) <= LONGEST_TEMPLATE
                    ? Optional.of(Files.readString(beside))
                    : metadata.text(TEMPLATE, LONGEST_TEMPLATE);
        } catch (IOException e) {
            throw new CheckpointException(beside, "cannot be read.", e);
        }
    }

    private String text(OptionalInt id) {
        return id.isPresent() ? tokens.get(id.getAsInt()) : "";
    }

    private OptionalInt id(String name) throws CheckpointException {
        String key = KEY + name + "_token_id";
        long none = sentencePiece ? SENTENCE_PIECE_IDS.getOrDefault(name, NONE) : NONE;
        long id = metadata.integer(key).orElse(none);
        if ((metadata.has(key) && id < 0) || id >= tokens.size()) {
            throw new CheckpointException(file, "has a " + key + " that is no token.");
        }
        return id == NONE ? OptionalInt.empty() : OptionalInt.of((int) id);
    }
}
