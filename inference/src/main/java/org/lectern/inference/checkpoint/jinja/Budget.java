package org.lectern.inference.checkpoint.jinja;

/// What one rendering may use: steps, nesting, and the size of what it makes.
final class Budget {
    static final int DEEPEST = 64;
    private static final int MOST_STEPS = 300_000;
    private static final int LONGEST = 1 << 20;
    private static final int MOST_ELEMENTS = 100_000;
    private static final int ELEMENTS_A_STEP = 16;

    private int steps;
    private int depth;

    void step() throws TemplateException {
        steps(1);
    }

    private void steps(int count) throws TemplateException {
        steps += count;
        if (steps > MOST_STEPS) {
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
        steps((int) characters / ELEMENTS_A_STEP);
    }

    /// The same of a text that is still being made.
    void fits(long characters) throws TemplateException {
        if (characters > LONGEST) {
            throw new TemplateException("The chat template makes a text that is too long.");
        }
    }

    /// Room for a list of that length.
    void elements(long count) throws TemplateException {
        if (count > MOST_ELEMENTS) {
            throw new TemplateException("The chat template makes a list that is too long.");
        }
        steps((int) count / ELEMENTS_A_STEP);
    }
}
