package org.lectern.app.ui.settings;

import java.util.OptionalInt;

/// How many gigabytes may be chosen.
record Gigabytes(int least, int most) {
    /// The number that was typed; empty where it is none or not between the limits.
    OptionalInt read(String typed) {
        String digits = typed.strip();
        if (!digits.matches("[0-9]{1,6}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(digits);
        return number < least || number > most ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
