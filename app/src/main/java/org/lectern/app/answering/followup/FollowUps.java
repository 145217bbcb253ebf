package org.lectern.app.answering.followup;

import java.util.List;
import java.util.Optional;

/// Makes a question that leans on the conversation stand by itself. Text alone, without a model of the engine; a few hundred
/// microseconds a question.
public final class FollowUps {
    private static final int REMEMBERED = 4; // turns

    /// What a question means after what was asked before it.
    ///
    /// @param before the earlier turns in order, their questions as they were understood
    /// @param title of the document, which its first questions may speak of, "" where it has none
    /// @return empty where the question stands by itself, or where nothing is found that it leans on
    public Optional<String> meaning(String question, List<Turn> before, String title) {
        var turns = before.subList(Math.max(0, before.size() - REMEMBERED), before.size());
        String asked = question.strip();
        if (asked.isEmpty() || (turns.isEmpty() && title.isBlank())) {
            return Optional.empty();
        }
        var meant = switch (Tongue.of(asked, turns)) {
            case ENGLISH -> EnglishFollowUps.meaning(asked, turns, title);
            case GERMAN -> GermanFollowUps.meaning(asked, turns);
            case JAPANESE -> JapaneseFollowUps.meaning(asked, turns);
        };
        return meant.filter(text -> !text.equals(asked));
    }
}
