package org.lectern.app.answering.words;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/// Numbers of bytes as a person reads them: "3.4 MB".
public final class ByteCount {
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB");
    private static final int STEP = 1024; // as the budgets in the settings count
    private static final int FEW = 10; // of a unit, with a digit behind the point

    private ByteCount() {}

    /// @param reader who has their own signs in numbers
    public static String words(long bytes, Locale reader) {
        double size = bytes;
        var unit = 0;
        while (size >= STEP && unit < UNITS.size() - 1) {
            size /= STEP;
            unit++;
        }
        var number = NumberFormat.getInstance(reader);
        number.setMaximumFractionDigits(unit > 1 && size < FEW ? 1 : 0);
        return number.format(size) + " " + UNITS.get(unit);
    }
}
