package org.lectern.inference.engine.writing;

import org.lectern.inference.api.AnswerListener;
import org.lectern.inference.tokenizer.TokenStreamDecoder;

/// Gathers the answer's text, without what the model thinks aloud, while the listener hears it.
final class AnswerText {
    private final TokenStreamDecoder decoder;
    private final AnswerListener listener;
    private final Thoughts thoughts;
    private final StringBuilder text = new StringBuilder();

    /// @param prompt what stands before the answer, question or not
    AnswerText(TokenStreamDecoder decoder, String prompt, AnswerListener listener) {
        thoughts = new Thoughts(prompt);
        this.decoder = decoder;
        this.listener = listener;
    }

    void token(int id) {
        append(thoughts.without(decoder.add(id)));
    }

    /// The whole answer.
    String finish() {
        append(thoughts.without(decoder.finish()));
        append(thoughts.rest());
        return text.toString();
    }

    private void append(String piece) {
        if (!piece.isEmpty()) {
            text.append(piece);
            listener.text(piece);
        }
    }
}
