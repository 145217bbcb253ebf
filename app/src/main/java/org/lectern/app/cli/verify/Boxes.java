package org.lectern.app.cli.verify;

import java.util.List;

/// Compares boxes of reports.
final class Boxes {
    private Boxes() {}

    /// @param apart how far two numbers may be apart at most
    static boolean areSame(List<List<Number>> some, List<List<Number>> others, double apart) {
        if (some.size() != others.size()) {
            return false;
        }
        for (var i = 0; i < some.size(); i++) {
            if (!isSame(some.get(i), others.get(i), apart)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(List<Number> one, List<Number> other, double apart) {
        if (one.size() != other.size()) {
            return false;
        }
        for (var i = 0; i < one.size(); i++) {
            if (Math.abs(one.get(i).doubleValue() - other.get(i).doubleValue()) > apart) {
                return false;
            }
        }
        return true;
    }
}
