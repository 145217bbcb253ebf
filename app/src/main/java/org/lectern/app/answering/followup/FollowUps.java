package org.lectern.app.answering.followup;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.QuestionRewriter;

/// Makes a question that leans on the conversation stand by itself. The rules take a few hundred microseconds a question, the network
/// about half a second.
public final class FollowUps {
    private static final int REMEMBERED = 4; // turns

    /// What a question means after what was asked before it: in English as the network has it, where there is one that can be believed,
    /// else by the rules.
    ///
    /// @param before the earlier turns in order, their questions as they were understood
    /// @param title of the document, which its first questions may speak of, "" where it has none
    /// @param rewriter the network
    /// @return empty where the question stands by itself, or where nothing is found that it leans on
    public Optional<String> meaning(String question, List<Turn> before, String title,
            Optional<QuestionRewriter> rewriter, CancelSignal cancel) {
        var turns = last(before);
        String asked = question.strip();
        if (rewriter.isEmpty() || asked.isEmpty() || turns.isEmpty() || Tongue.of(asked, turns) != Tongue.ENGLISH) {
            return meaning(question, before, title);
        }
        var written = RewrittenQuestion.of(asked, turns, title, rewriter.get(), cancel);
        return written.isPresent()
                ? written.filter(text -> !text.equals(asked))
                : meaning(question, before, title);
    }

    /// Whether the network writes the questions that lean on a conversation.
    ///
    /// @param before at least one turn
    static boolean areWritten(List<Turn> before) {
        return Tongue.of(before.getLast().question(), before) == Tongue.ENGLISH;
    }

    private static List<Turn> last(List<Turn> before) {
        return before.subList(Math.max(0, before.size() - REMEMBERED), before.size());
    }

    /// What a question means by the rules alone.
    ///
    /// @param before the earlier turns in order, their questions as they were understood
    /// @param title of the document, which its first questions may speak of, "" where it has none
    /// @return empty where the question stands by itself, or where nothing is found that it leans on
    public Optional<String> meaning(String question, List<Turn> before, String title) {
        var turns = last(before);
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
