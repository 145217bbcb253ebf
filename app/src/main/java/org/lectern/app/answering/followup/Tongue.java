package org.lectern.app.answering.followup;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import org.lectern.app.answering.followup.grammar.Word;

/// The languages in which follow-ups are understood.
enum Tongue {
    ENGLISH, GERMAN, JAPANESE;

    // words that the other language does not have
    private static final Set<String> GERMAN_WORDS = Set
            .of(("der das den dem und ist sind wer wie wann wo wurde wurden hat haben nicht ein "
                    + "eine einen einem einer welche welcher welches warum wieso gibt mit von im zu auf für sie er es ihr ihm ihn wird "
                    + "werden kann darf muss bei nach seit aus auch noch wem wen viele viel gab ja nein").split(" "));
    private static final Set<String> ENGLISH_WORDS = Set
            .of(("the of and is are who how when where did does do what which why to for with "
                    + "by from there it he she his they that this about many much have has had").split(" "));

    /// By the question and the one before.
    static Tongue of(String question, List<Turn> turns) {
        if (question.codePoints().anyMatch(Tongue::isJapanese)) {
            return JAPANESE;
        }
        int german = 0;
        for (var word : Word.of(question + " " + (turns.isEmpty() ? "" : turns.getLast().question()))) {
            german += GERMAN_WORDS.contains(word.low()) ? 1 : ENGLISH_WORDS.contains(word.low()) ? -1 : 0;
        }
        return german > 0 ? GERMAN : ENGLISH;
    }

    private static boolean isJapanese(int codePoint) {
        return switch (UnicodeScript.of(codePoint)) {
            case HIRAGANA, KATAKANA, HAN -> true;
            default -> false;
        };
    }
}
