package org.lectern.app.settings;

/// How words are looked for in a document. Immutable.
///
/// @param whole whether only whole words count
/// @param cased whether large and small letters differ
public record FindSettings(boolean whole, boolean cased) {
    public static final FindSettings DEFAULT = new FindSettings(false, false);

    public FindSettings withWhole(boolean wanted) {
        return new FindSettings(wanted, cased);
    }

    public FindSettings withCased(boolean wanted) {
        return new FindSettings(whole, wanted);
    }
}
