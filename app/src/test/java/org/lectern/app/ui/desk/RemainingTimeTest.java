package org.lectern.app.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lectern.app.ui.language.Language;

/// The time that work still takes, from how it went so far.
class RemainingTimeTest {
    private final Language english = new Language(Locale.ENGLISH);
    private long now;
    private final RemainingTime time = new RemainingTime(() -> now);

    @Test
    void isNotToldBeforeItCanBeKnown() {
        time.progress(0, 100);
        after(Duration.ofSeconds(2), 10, 100);
        assertEquals("", time.words(english));
        after(Duration.ofSeconds(2), 20, 100);
        assertEquals(" About 20 s left.", time.words(english));
    }

    @Test
    void countsFromWhereTheWorkWasTakenUp() {
        time.progress(50, 100);
        after(Duration.ofMinutes(5), 60, 100);
        assertEquals(" About 21 min left.", time.words(english));
        assertEquals(" 残り約21分です。", time.words(new Language(Locale.JAPANESE)));
    }

    @Test
    void beginsAnewWithOtherWork() {
        time.progress(0, 10);
        after(Duration.ofHours(1), 5, 10);
        assertEquals(" About 2 h left.", time.words(english));
        time.progress(0, 400);
        assertEquals("", time.words(english));
        after(Duration.ofSeconds(4), 400, 400);
        assertEquals("", time.words(english));
    }

    private void after(Duration passed, int done, int of) {
        now += passed.toNanos();
        time.progress(done, of);
    }
}
