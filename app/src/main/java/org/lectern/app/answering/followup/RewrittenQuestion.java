package org.lectern.app.answering.followup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.QuestionRewriter;
import org.lectern.inference.api.text.Terms;

/// A question as the network writes it, if it can be believed: it may say in other words what was said, but name nothing that was not.
final class RewrittenQuestion {
    private static final int FOREIGN = 2; // words that nobody used, such as verbs in another form
    private static final int LONGEST = 4; // times the question and the longest turn
    private static final Pattern NAME_OR_NUMBER = Pattern.compile("(?<=\\s)\\p{Lu}[\\p{L}\\p{N}’'-]*|\\p{N}+");

    private RewrittenQuestion() {}

    /// @return empty where it cannot be believed, or the network fails or is stopped
    static Optional<String> of(String question, List<Turn> before, String title, QuestionRewriter rewriter,
            CancelSignal cancel) {
        var turns = before.stream().map(turn -> new QuestionRewriter.Turn(turn.question(), turn.answer().orElse("")))
                .toList();
        try {
            return rewriter.standalone(title, turns, question, cancel)
                    .filter(written -> isBelievable(written, question, before, title));
        } catch (InferenceException e) {
            return Optional.empty(); // without memory or a disk for the decoder the rules serve
        }
    }

    private static boolean isBelievable(String written, String question, List<Turn> before, String title) {
        var said = new StringBuilder(question).append('\n').append(title);
        int longest = 0;
        for (var turn : before) {
            String both = turn.question() + " " + turn.answer().orElse("");
            said.append('\n').append(both);
            longest = Math.max(longest, turn.question().length());
        }
        var known = terms(said.toString());
        long foreign = terms(written).stream().filter(term -> !known.contains(term)).count();
        return foreign <= FOREIGN && written.length() <= LONGEST * (question.length() + longest)
                && NAME_OR_NUMBER.matcher(written).results()
                        .allMatch(name -> known.containsAll(terms(name.group())));
    }

    private static Set<String> terms(String text) {
        return new LinkedHashSet<>(Terms.of(text));
    }
}
