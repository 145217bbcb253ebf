package org.lectern.app.ui.conversation;

import org.lectern.app.task.TaskRunner;
import org.lectern.inference.api.AnswerListener;

/// Brings what the engine tells of a coming answer to its exchange.
record AnswerNews(Exchange exchange, TaskRunner tasks) implements AnswerListener {
    @Override
    public void text(String piece) {
        tasks.deliver(() -> exchange.piece(piece));
    }

    @Override
    public void progress(int chunks, int ofChunks) {
        tasks.deliver(() -> exchange.consulting(chunks, ofChunks));
    }
}
