package org.lectern.inference.api.text;

/// English words without their endings, so that their forms are alike.
final class Stems {
    private static final String[] ENDINGS = {"ies", "ied", "ing", "ed", "es", "s", "e", "y"};
    private static final int LEAST = 3; // letters that stay

    private Stems() {}

    static String of(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= LEAST) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
