package org.lectern.app.library.codec;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.SourceMap;
import org.lectern.app.answering.summary.Overview;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.Place;
import org.lectern.inference.api.TextRange;

/// Writes an overview as JSON and reads it back for the same text.
public final class OverviewCodec {
    private static final Gson GSON = new Gson();

    /// @param characters of the text that it was made of: another reader may read the same file otherwise
    private record Saved(int characters, @Nullable List<int[]> summary, @Nullable List<String> questions) {}

    private OverviewCodec() {}

    public static String write(Document document, Overview overview) {
        return GSON.toJson(new Saved(document.text().length(), overview.summary().stream().map(Place::span)
                .map(span -> new int[]{span.start(), span.end()}).toList(), overview.questions()));
    }

    /// Empty where it was made of another text, or says nothing that can be read.
    public static Optional<Overview> read(Document document, String json) {
        try {
            var saved = GSON.fromJson(json, Saved.class);
            if (saved == null || saved.summary == null || saved.questions == null
                    || saved.characters != document.text().length()) {
                return Optional.empty();
            }
            var map = new SourceMap(document);
            return Optional.of(new Overview(saved.summary.stream()
                    .map(span -> map.place(new TextRange(span[0], span[1]))).toList(), saved.questions));
        } catch (JsonParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
