package org.lectern.inference.tokenizer.gguf;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.vocabulary.PreTokenizer;
import org.lectern.inference.checkpoint.vocabulary.TokenType;
import org.lectern.inference.checkpoint.vocabulary.Vocabulary;

/// Makes a tokenizer.json of a GGUF file's vocabulary.
public final class TokenizerJson {
    private static final char SPACE = '\u2581'; // as SentencePiece writes it

    private final Vocabulary vocabulary;
    private final Map<String, Integer> ids = new HashMap<>();
    private final StringWriter text = new StringWriter();
    private final JsonWriter json = new JsonWriter(text);

    private TokenizerJson(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        json.setFormattingStyle(FormattingStyle.COMPACT);
        json.setHtmlSafe(false);
    }

    /// The text of the file. SentencePiece's space before a text is not part of it.
    public static String of(Vocabulary vocabulary) throws CheckpointException {
        TokenizerJson result = new TokenizerJson(vocabulary);
        result.number();
        List<Merge> merges = Merges.of(vocabulary, result.ids);
        try {
            result.write(merges);
        } catch (IOException e) {
            throw new UncheckedIOException("texts grow in memory", e);
        }
        return result.text.toString();
    }

    // of several tokens with one text the first counts; ordinary ones must differ
    private void number() throws CheckpointException {
        List<String> tokens = vocabulary.tokens();
        for (int id = 0; id < tokens.size(); id++) {
            Integer first = ids.putIfAbsent(tokens.get(id), id);
            if (first != null && isOrdinary(first) && isOrdinary(id)) {
                throw new CheckpointException(vocabulary.file(),
                        "has two tokens for the same text, " + first + " and " + id + ".");
            }
        }
    }

    private boolean isOrdinary(int id) {
        TokenType type = vocabulary.types().get(id);
        return type == TokenType.NORMAL || type == TokenType.USER_DEFINED;
    }

    private void write(List<Merge> merges) throws IOException {
        boolean bytes = vocabulary.preTokenizer().isPresent();
        json.beginObject().name("version").value("1.0").name("added_tokens");
        addedTokens(bytes);
        json.name("normalizer");
        if (bytes) {
            new Splitting(json).write(vocabulary.preTokenizer().get());
        } else {
            replace(" ", String.valueOf(SPACE));
            json.name("decoder").beginObject().name("type").value("Sequence").name("decoders").beginArray();
            replace(String.valueOf(SPACE), " ");
            json.beginObject().name("type").value("ByteFallback").endObject();
            json.beginObject().name("type").value("Fuse").endObject().endArray().endObject();
        }
        json.name("model");
        model(merges, bytes);
        json.endObject();
    }

    private void replace(String from, String to) throws IOException {
        json.beginObject().name("type").value("Replace").name("pattern").beginObject().name("String").value(from)
                .endObject().name("content").value(to).endObject();
    }

    private void addedTokens(boolean bytes) throws IOException {
        json.beginArray();
        for (int id = 0; id < vocabulary.tokens().size(); id++) {
            TokenType type = vocabulary.types().get(id);
            boolean special = type == TokenType.CONTROL || (type == TokenType.UNKNOWN && !bytes);
            if (special || type == TokenType.USER_DEFINED) {
                json.beginObject().name("id").value(id).name("content").value(vocabulary.tokens().get(id))
                        .name("single_word").value(false).name("lstrip").value(false).name("rstrip").value(false)
                        .name("normalized").value(false).name("special").value(special).endObject();
            }
        }
        json.endArray();
    }

    private void model(List<Merge> merges, boolean bytes) throws IOException {
        json.beginObject().name("type").value("BPE");
        if (!bytes) {
            json.name("unk_token").value(vocabulary.tokens().get(vocabulary.unknown()));
        }
        json.name("fuse_unk").value(!bytes).name("byte_fallback").value(!bytes).name("ignore_merges")
                .value(vocabulary.preTokenizer().map(PreTokenizer::ignoresMerges).orElse(false)).name("vocab")
                .beginObject();
        List<String> tokens = vocabulary.tokens();
        for (int id = 0; id < tokens.size(); id++) {
            if (Objects.equals(ids.get(tokens.get(id)), id)) {
                json.name(tokens.get(id)).value(id);
            }
        }
        json.endObject().name("merges").beginArray();
        for (Merge merge : merges) {
            json.beginArray().value(merge.left()).value(merge.right()).endArray();
        }
        json.endArray().endObject();
    }
}
