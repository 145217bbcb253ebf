package org.lectern.inference.checkpoint.jinja;

import java.util.Objects;

/// A template that cannot be read or rendered, or that refuses what it is given; one sentence.
public final class TemplateException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 200;

    public TemplateException(String problem) {
        super(problem.length() > LONGEST ? problem.substring(0, LONGEST) + "…" : problem);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "the constructor gives one");
    }
}
