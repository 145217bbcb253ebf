package org.lectern.app.answering.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.app.answering.followup.grammar.Clause;
import org.lectern.app.answering.followup.grammar.Earlier;
import org.lectern.app.answering.followup.grammar.Frame;
import org.lectern.app.answering.followup.grammar.Lexicon;
import org.lectern.app.answering.followup.grammar.Naming;

/// Makes an English question that leans on the conversation stand by itself: first its pronouns, then what it leaves out.
final class EnglishFollowUps {
    static final Lexicon LEXICON = new Lexicon("english.txt");

    private EnglishFollowUps() {}

    static Optional<String> meaning(String question, List<Turn> turns, String title) {
        var earlier = earlier(turns);
        String named = named(question, earlier, title).orElse(question);
        return Fragment.whole(named, earlier, title).or(() -> Optional.of(named));
    }

    /// The turns, the latest first.
    static List<Earlier> earlier(List<Turn> turns) {
        var earlier = new ArrayList<Earlier>();
        for (int back = 0; back < turns.size(); back++) {
            var turn = turns.get(turns.size() - 1 - back);
            earlier.add(Earlier.of(back, turn.question(), turn.answer(), LEXICON));
        }
        return earlier;
    }

    /// The question with what its pronouns stand for in their places; empty where none stands for anything before.
    static Optional<String> named(String question, List<Earlier> earlier, String title) {
        var frame = Frame.of(new Clause(question, LEXICON));
        var pronouns = Pronouns.of(frame);
        if (pronouns.isEmpty()) {
            return Optional.empty();
        }
        var chosen = new Antecedents(frame, Mentions.of(earlier, title, LEXICON), title).choose(pronouns);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder(frame.clause().text());
        chosen.entrySet().stream().sorted(Comparator.comparingInt(entry -> -entry.getKey().at())).forEach(entry -> {
            var pronoun = entry.getKey();
            int start = frame.clause().word(pronoun.at()).start();
            int end = frame.clause().word(pronoun.to() - 1).end();
            text.replace(start, end, written(pronoun, entry.getValue()));
        });
        return Optional.of(text.toString());
    }

    private static String written(Pronoun pronoun, Mention mention) {
        if (pronoun.possessive()) {
            return Naming.genitive(mention.text());
        }
        return switch (pronoun.type()) {
            case THERE -> mention.place().isEmpty() ? "in " + mention.text() : mention.place();
            case WHICH -> "of " + mention.text();
            default -> mention.full();
        };
    }
}
