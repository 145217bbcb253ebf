package org.lectern.app.cli.part;

/// What the commands say about decoding.
public final class DecodingWords {
    public static final String MEANING = "exact: every chunk takes part anew in every token; fast: after the first token only "
            + "the strongest chunks while they are sure; default: ";
    public static final String DESCRIPTION = MEANING + "${DEFAULT-VALUE}.";

    private DecodingWords() {}
}
