package org.lectern.app.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.lectern.app.document.reader.DocumentReadException;
import org.lectern.app.document.reader.ReadFailure;

/// Files that are not read.
public final class Refusals {
    private Refusals() {}

    /// That something ends in a refusal for a reason.
    public static DocumentReadException assertRefused(ReadFailure reason, Executable reading) {
        var refusal = assertThrows(DocumentReadException.class, reading);
        assertEquals(reason, refusal.reason(), refusal.getMessage());
        return refusal;
    }
}
