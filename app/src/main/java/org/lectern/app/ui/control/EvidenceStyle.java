package org.lectern.app.ui.control;

/// The colour that a passage has on its chip, its card, its page and in the strip.
public final class EvidenceStyle {
    private static final int COLOURS = 5;

    private EvidenceStyle() {}

    /// Style class that defines `-lectern-evidence` for a passage's number.
    public static String of(int number) {
        return number == Highlight.PLACE ? "evidence-place" : "evidence-" + ((number - 1) % COLOURS + 1);
    }
}
