package org.lectern.inference.checkpoint.jinja;

/// What one rendering may use: steps, nesting, the size of what it makes, and time. What takes longer than a step is charged as
/// several, so that a template ends at the same place on every machine; the clock is for what nobody thought of.
final class Budget {
    static final int DEEPEST = 64;
    static final long LONGEST_TIME = 2_000_000_000; // nanoseconds
    private static final int MOST_STEPS = 300_000;
    private static final int LONGEST = 1 << 20;
    private static final int MOST_ELEMENTS = 100_000;
    private static final int CHARACTERS_A_STEP = 16;
    private static final int ELEMENTS_A_STEP = 4;
    private static final int COMPARISONS_A_STEP = 256;

    private final long start = System.nanoTime();
    private long steps;
    private int depth;

    void step() throws TemplateException {
        steps(1);
    }

    private void steps(long count) throws TemplateException {
        steps += count;
        if (steps > MOST_STEPS || System.nanoTime() - start > LONGEST_TIME) {
            throw new TemplateException("The chat template does not come to an end.");
        }
    }

    void enter() throws TemplateException {
        step();
        depth++;
        if (depth > DEEPEST) {
            throw tooDeep();
        }
    }

    void leave() {
        depth--;
    }

    static TemplateException tooDeep() {
        return new TemplateException("The chat template is nested too deeply.");
    }

    /// A text that was made.
    String made(String text) throws TemplateException {
        length(text.length());
        return text;
    }

    /// Room for a text of that length.
    void length(long characters) throws TemplateException {
        fits(characters);
        steps(characters / CHARACTERS_A_STEP);
    }

    /// The same of a text that is still being made.
    void fits(long characters) throws TemplateException {
        if (characters > LONGEST) {
            throw new TemplateException("The chat template makes a text that is too long.");
        }
    }

    /// Looking for each place of one text in another, at the worst.
    void search(String text, String part) throws TemplateException {
        steps((long) text.length() * Math.max(1, part.length()) / COMPARISONS_A_STEP);
    }

    /// Room for a list of that length.
    void elements(long count) throws TemplateException {
        if (count > MOST_ELEMENTS) {
            throw new TemplateException("The chat template makes a list that is too long.");
        }
        steps(count / ELEMENTS_A_STEP);
    }
}
