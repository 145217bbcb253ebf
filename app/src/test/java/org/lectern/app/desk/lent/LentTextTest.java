package org.lectern.app.desk.lent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.app.testing.KeywordEngine;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.SourceText;
import org.lectern.inference.api.StudiedText;

/// A text is closed when it shall be and nobody uses it any more.
class LentTextTest {
    private StudiedText text;
    private LentText lent;

    @BeforeEach
    void study() throws InferenceException {
        text = new KeywordEngine().study(SourceText.of("One. Two."));
        text.encode((chunks, of) -> {}, new CancelSignal());
        lent = new LentText(text);
    }

    private boolean isOpen() {
        return text.encodedChunks() > 0;
    }

    @Test
    void waitsForTheLastLease() {
        var first = lent.lend().orElseThrow();
        var second = lent.lend().orElseThrow();
        assertEquals(Optional.empty(), lent.retire());
        assertTrue(isOpen());
        assertEquals(Optional.empty(), lent.lend());
        first.close();
        first.close();
        assertTrue(isOpen(), "a lease counts once");
        second.close();
        assertFalse(isOpen());
    }

    @Test
    void isClosedAtOnceWhereNobodyUsesIt() {
        lent.lend().orElseThrow().close();
        assertTrue(isOpen());
        lent.retire().orElseThrow().close();
        assertEquals(Optional.empty(), lent.retire(), "it is given away once");
        assertFalse(isOpen());
    }
}
