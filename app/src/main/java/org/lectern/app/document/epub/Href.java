package org.lectern.app.document.epub;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/// A reference inside an EPUB: the path of an entry, and a place in it.
///
/// @param fragment empty for the whole entry
record Href(String path, String fragment) {
    /// @param base path of the entry that holds the reference
    static Href of(String base, String reference) {
        var hash = reference.indexOf('#');
        var fragment = hash < 0 ? "" : decoded(reference.substring(hash + 1));
        var relative = decoded(hash < 0 ? reference : reference.substring(0, hash)).replace('\\', '/');
        if (relative.isEmpty()) {
            return new Href(base, fragment);
        }
        var folder = relative.startsWith("/") ? "" : base.substring(0, base.lastIndexOf('/') + 1);
        return new Href(normal(folder + relative), fragment);
    }

    private static String normal(String path) {
        var steps = new ArrayDeque<String>();
        for (var step : path.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String decoded(String text) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            if (text.substring(i).matches("(?s)%[0-9A-Fa-f]{2}.*")) {
                bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                var end = text.offsetByCodePoints(i, 1);
                bytes.writeBytes(text.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end - 1;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// The name under which the place is kept.
    String anchor() {
        return fragment.isEmpty() ? path : path + "#" + fragment;
    }
}
