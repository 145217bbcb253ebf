package org.lectern.inference.tokenizer;

/// What every tokenizer must give back as it was.
final class RoundTrip {
    private static final String TEXT = """
            The keeper's lamp burned all night, and nobody slept.
            In 1888 it cost £12.50; today it's €1,024 (or more!).
              Two spaces before, a tab\tinside, two  between.

            "Quotes", ‘curly ones’ and “double ones” – with a dash.
            Café, naïve, Ærø, Łódź, Ελλάδα, Москва.
            if (a[i] != b->c) { return x * 0x1F; } // code
            https://example.org/path?query=1&other=%20#part
            - a list, *stars*, _lines_, ~waves~ and ^hats^
            The end.
            """;

    private RoundTrip() {}

    static boolean holds(Tokenizer tokenizer) {
        return tokenizer.decode(tokenizer.encode(TEXT).ids()).equals(TEXT);
    }
}
