package org.lectern.inference.tokenizer.gguf;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.lectern.inference.checkpoint.vocabulary.PreTokenizer;

/// Writes how a byte-level tokenizer cuts text before it merges and joins it afterwards.
record Splitting(JsonWriter json) {
    private static final String CONTRACTIONS = "(?i:'s|'t|'re|'ve|'m|'ll|'d)";
    private static final String ENDS = "|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";
    private static final String UPPER = "[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]";
    private static final String LOWER = "[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]";
    private static final String THREE_DIGITS = "\\p{N}{1,3}";
    private static final String DIGIT = "\\p{N}";

    /// Continues behind the name of the normaliser.
    void write(PreTokenizer kind) throws IOException {
        if (kind == PreTokenizer.QWEN2) {
            json.beginObject().name("type").value("NFC").endObject();
        } else {
            json.nullValue();
        }
        json.name("pre_tokenizer").beginObject().name("type").value("Sequence").name("pretokenizers").beginArray();
        boolean plain = switch (kind) {
            case LLAMA3, SMAUG -> split(words(THREE_DIGITS));
            case QWEN2 -> split(words(DIGIT));
            case TEKKEN -> split(casedWords("", DIGIT));
            case GPT4O -> split(casedWords(CONTRACTIONS + "?", THREE_DIGITS));
            case SINGLE_DIGITS -> digits();
            case GPT2 -> true;
        };
        byteLevel(plain);
        json.endArray().endObject().name("decoder");
        byteLevel(true);
    }

    private static String words(String number) {
        return CONTRACTIONS + "|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|" + number + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*" + ENDS;
    }

    private static String casedWords(String end, String number) {
        String start = "[^\\r\\n\\p{L}\\p{N}]?";
        return start + UPPER + "*" + LOWER + "+" + end + "|" + start + UPPER + "+" + LOWER + "*" + end + "|" + number
                + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*" + ENDS;
    }

    // whether GPT-2's expression cuts further
    private boolean split(String expression) throws IOException {
        json.beginObject().name("type").value("Split").name("pattern").beginObject().name("Regex").value(expression)
                .endObject().name("behavior").value("Isolated").name("invert").value(false).endObject();
        return false;
    }

    private boolean digits() throws IOException {
        json.beginObject().name("type").value("Digits").name("individual_digits").value(true).endObject();
        return true;
    }

    private void byteLevel(boolean expression) throws IOException {
        json.beginObject().name("type").value("ByteLevel").name("add_prefix_space").value(false).name("trim_offsets")
                .value(false).name("use_regex").value(expression).endObject();
    }
}
