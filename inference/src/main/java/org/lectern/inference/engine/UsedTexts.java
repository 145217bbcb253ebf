package org.lectern.inference.engine;

import java.util.ArrayList;
import java.util.List;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.InferenceException.RuntimeFailure;
import org.lectern.inference.api.StudiedText;

/// The texts that one question is about, kept open while it is answered.
final class UsedTexts implements AutoCloseable {
    private final List<Gate.Stay> stays = new ArrayList<>();
    private final SelectedChunks chunks = SelectedChunks.none();

    private UsedTexts() {}

    /// @param work cancelled when one of the texts is closed
    static UsedTexts of(List<Context.Studied> texts, CancelSignal work) throws RuntimeFailure {
        UsedTexts used = new UsedTexts();
        boolean complete = false;
        try {
            for (Context.Studied text : texts) {
                EncodedText encoded = encoded(text.text());
                used.stays.add(encoded.use(work));
                encoded.select(text.scope(), used.chunks);
            }
            complete = true;
            return used;
        } finally {
            if (!complete) {
                used.close();
            }
        }
    }

    private static EncodedText encoded(StudiedText text) {
        if (text instanceof EncodedText encoded) {
            return encoded;
        }
        throw new IllegalArgumentException("a text that another engine studied");
    }

    SelectedChunks chunks() {
        return chunks;
    }

    @Override
    public void close() {
        chunks.close();
        stays.reversed().forEach(Gate.Stay::close);
    }
}
