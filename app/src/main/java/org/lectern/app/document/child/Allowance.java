package org.lectern.app.document.child;

import java.nio.file.Path;
import java.time.Duration;

/// How much of the processor's time the reading of a file may take, whatever it says meanwhile: by its length, because a sound document is
/// read in a small part of that, a tightly packed scan of 8 kB a page and more that is drawn for recognition too, and a small file that takes
/// long is made to.
final class Allowance {
    private static final Duration SMALLEST = Duration.ofSeconds(15); // with the start of the process
    private static final Duration LARGEST = Duration.ofMinutes(40);
    private static final long BYTES = 1 << 10; // that may take a second

    private Allowance() {}

    static Duration of(Path file) {
        var wanted = SMALLEST.plusSeconds(file.toFile().length() / BYTES);
        return wanted.compareTo(LARGEST) < 0 ? wanted : LARGEST;
    }
}
