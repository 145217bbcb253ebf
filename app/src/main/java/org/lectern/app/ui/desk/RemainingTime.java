package org.lectern.app.ui.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lectern.app.ui.language.Language;

/// How long work goes on, as it went so far; nothing is said before it can be known.
public final class RemainingTime {
    private static final Duration LEAST = Duration.ofSeconds(3);
    private static final int SECONDS = 60;
    private static final int ROUND = 10;

    private final LongSupplier clock;
    private final ReadOnlyObjectWrapper<Optional<Duration>> left = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int total;
    private int first;
    private int last;
    private long begun;

    public RemainingTime() {
        this(System::nanoTime);
    }

    /// @param clock in nanoseconds
    RemainingTime(LongSupplier clock) {
        this.clock = clock;
    }

    /// Empty while it is not known.
    public ReadOnlyObjectProperty<Optional<Duration>> leftProperty() {
        return left.getReadOnlyProperty();
    }

    /// Takes note of how far the work is; other work begins where it has another size or is less far than before.
    public void progress(int done, int of) {
        long now = clock.getAsLong();
        if (of != total || done < last) {
            total = of;
            first = done;
            begun = now;
        }
        last = done;
        long gone = now - begun;
        int steps = done - first;
        left.set(steps > 0 && done < of && gone >= LEAST.toNanos()
                ? Optional.of(Duration.ofNanos(gone / steps * (of - done)))
                : Optional.empty());
    }

    /// A sentence about it to stand behind another; empty while it is not known.
    public String words(Language language) {
        return left.get().map(time -> " " + words(time.toSeconds() + 1, language)).orElse("");
    }

    private static String words(long seconds, Language language) {
        if (seconds <= SECONDS) {
            return language.now("time.seconds", Math.ceilDiv(seconds, ROUND) * ROUND);
        }
        long minutes = Math.ceilDiv(seconds, SECONDS);
        return minutes <= SECONDS
                ? language.now("time.minutes", minutes)
                : language.now("time.hours", Math.ceilDiv(minutes, SECONDS));
    }
}
