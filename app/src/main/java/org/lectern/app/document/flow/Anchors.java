package org.lectern.app.document.flow;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// Finds named places; where none has exactly that name, whatever the case of its letters.
public final class Anchors {
    private Anchors() {}

    /// @param places offsets by name
    /// @return gives null for a name that there is not
    public static Function<String, Integer> in(Map<String, Integer> places) {
        var anyCase = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(places);
        return name -> places.getOrDefault(name, anyCase.get(name));
    }
}
