package org.lectern.app.desk;

import org.lectern.app.desk.work.TaskRunner;
import org.lectern.inference.api.AnswerListener;

/// What becomes known of an answer while it is found, told where the desk's news are delivered.
record DeliveredNews(TaskRunner tasks, Exchange exchange) implements AnswerListener {
    @Override
    public void text(String piece) {
        tasks.deliver(() -> exchange.piece(piece));
    }

    @Override
    public void progress(int chunks, int ofChunks) {
        tasks.deliver(() -> exchange.consulting(chunks, ofChunks));
    }
}
