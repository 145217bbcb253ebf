package org.lectern.inference.engine.writing;

import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.tokenizer.TokenStreamDecoder;

/// Gathers the answer's text while the listener hears it.
final class AnswerText {
    private final TokenStreamDecoder decoder;
    private final AnswerListener listener;
    private final StringBuilder text = new StringBuilder();

    AnswerText(TokenStreamDecoder decoder, AnswerListener listener) {
        this.decoder = decoder;
        this.listener = listener;
    }

    void token(int id) {
        append(decoder.add(id));
    }

    /// The whole answer.
    String finish() {
        append(decoder.finish());
        return text.toString();
    }

    private void append(String piece) {
        if (!piece.isEmpty()) {
            text.append(piece);
            listener.text(piece);
        }
    }
}
