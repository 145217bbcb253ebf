package org.lectern.app.answering.kind;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A question and its kind, as people wrote it down, and in golden rows what `kinds.py` sees in it.
///
/// @param also other kinds that are right
/// @param looks the language that its words tell
/// @param features of each group the number and the CRC-32 of the hashes
/// @param vector bytes, [#BYTES] for 1
/// @param probabilities in the order of [QuestionKind]
/// @param without the same without the vector
record KindRow(String question, String kind, @Nullable List<String> also, String lang, String looks,
        List<List<Long>> features, String vector, List<Double> probabilities, List<Double> without) {
    private static final float BYTES = 400;

    static List<KindRow> read(InputStream content) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> new Gson().fromJson(line, KindRow.class)).toList();
        }
    }

    boolean isRight(QuestionKind chosen) {
        return chosen == written() || (also != null && also.contains(chosen.name().toLowerCase(Locale.ROOT)));
    }

    /// The kind that comes first.
    QuestionKind written() {
        return QuestionKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    float[] meaning() {
        var bytes = Base64.getDecoder().decode(vector);
        var meaning = new float[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            meaning[i] = bytes[i] / BYTES;
        }
        return meaning;
    }

    @Override
    public String toString() {
        return question + " (" + kind + ")";
    }
}
