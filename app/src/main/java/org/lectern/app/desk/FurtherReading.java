package org.lectern.app.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.ReadingOn;
import org.lectern.app.desk.work.Outcome;
import org.lectern.app.desk.work.Work;
import org.lectern.inference.api.CancelSignal;

/// Reads what an answer was not looked for in while the reader reads it, and lets what answers better change it. Once it has ended,
/// nothing that was still on its way changes the answer any more.
final class FurtherReading {
    private final DeskParts parts;
    private final BiConsumer<Answer, Answer> changed;
    private Optional<Exchange> current = Optional.empty();
    private volatile CancelSignal work = new CancelSignal();

    /// @param changed hears of an answer and of what has taken its place
    FurtherReading(DeskParts parts, BiConsumer<Answer, Answer> changed) {
        this.parts = parts;
        this.changed = changed;
    }

    /// Begins, where the answer of an exchange can get better.
    ///
    /// @param asked the documents that it is about
    void begin(Exchange exchange, List<OpenDocument> asked) {
        var first = exchange.answer().filter(ReadingOn::isOf);
        if (first.isPresent() && parts.readingOn().isPresent()) {
            begin(parts.readingOn().get(), exchange, first.get(), asked);
        }
    }

    private void begin(ReadingOn reading, Exchange exchange, Answer first, List<OpenDocument> asked) {
        var cancel = new CancelSignal();
        work = cancel;
        current = Optional.of(exchange);
        exchange.readOn(first.consulted().read(), first.consulted().chunks());
        Work.start(parts.tasks(), "read-on", cancel, stopped -> {
            try (var subjects = Subjects.lend(asked, exchange.scope())) {
                return reading.read(subjects.list(), first, news(exchange), stopped);
            }
        }, outcome -> ended(exchange, outcome));
    }

    private ReadingOn.Listener news(Exchange exchange) {
        return new ReadingOn.Listener() {
            @Override
            public void read(int passages, int of) {
                deliver(exchange, () -> exchange.readOn(passages, of));
            }

            @Override
            public void better(Answer answer) {
                deliver(exchange, () -> change(exchange, () -> exchange.better(answer)));
            }
        };
    }

    private void deliver(Exchange exchange, Runnable news) {
        parts.tasks().deliver(() -> {
            if (isOf(exchange)) {
                news.run();
            }
        });
    }

    private boolean isOf(Exchange exchange) {
        return current.filter(one -> one == exchange).isPresent();
    }

    private void change(Exchange exchange, Runnable change) {
        var before = exchange.answer().orElseThrow();
        change.run();
        var now = exchange.answer().orElseThrow();
        if (!now.equals(before)) {
            changed.accept(before, now);
        }
    }

    private void ended(Exchange exchange, Outcome<Answer> outcome) {
        switch (outcome) {
            case Outcome.Done<Answer> done -> {
            }
            case Outcome.Cancelled<Answer> cancelled -> {
            }
            case Outcome.Refused<Answer>(Exception reason) -> parts.failures().refused(reason);
            case Outcome.Broken<Answer>(Throwable failure) -> parts.failures().broken(failure);
        }
        if (isOf(exchange)) {
            end();
        }
    }

    /// Ends it; the answer stays as it is now. Where news are delivered.
    void end() {
        work.cancel();
        var ending = current;
        current = Optional.empty();
        ending.ifPresent(exchange -> change(exchange, exchange::endReadingOn));
    }

    /// The same from any thread; what is shown of it follows.
    void stop() {
        work.cancel();
        parts.tasks().deliver(() -> current.filter(one -> work.isCancelled()).ifPresent(one -> end()));
    }
}
