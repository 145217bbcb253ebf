package org.lectern.app.answering.followup;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.answering.followup.Mention.Role;
import org.lectern.app.answering.followup.grammar.Clause;
import org.lectern.app.answering.followup.grammar.Earlier;
import org.lectern.app.answering.followup.grammar.Frame;
import org.lectern.app.answering.followup.grammar.Part;
import org.lectern.app.answering.followup.grammar.Phrase;
import org.lectern.app.answering.followup.grammar.Phrases;

/// What a question spoke of.
final class QuestionMentions {
    private final Earlier turn;
    private final Frame frame;
    private final Clause clause;

    private QuestionMentions(Earlier turn) {
        this.turn = turn;
        this.frame = turn.frame();
        this.clause = turn.clause();
    }

    static List<Mention> of(Earlier turn) {
        return new QuestionMentions(turn).find();
    }

    private List<Mention> find() {
        var found = new ArrayList<Mention>();
        int covered = frame.start();
        for (var phrase : clause.phrases()) {
            boolean measure = phrase.from() < frame.body() && frame.word().equals("how") && !frame.isCounted();
            if (phrase.from() < covered || measure || isDescription(phrase)) {
                continue;
            }
            var whole = Phrases.whole(phrase);
            found.addAll(Mentions.owners(phrase, turn.back()));
            var mention = Mention.of(phrase, whole, turn.back(), role(phrase), signs(phrase));
            found.add(Mentions.owned(mention, found));
            covered = Phrases.isList(whole) ? whole.to() : covered;
        }
        return found;
    }

    private boolean isDescription(Phrase phrase) {
        return phrase.words().stream().allMatch(word -> clause.lexicon().is(Part.ADJECTIVE, word));
    }

    private Role role(Phrase phrase) {
        if (phrase.from() < frame.body()) {
            return Role.ASKED;
        }
        if (phrase.from() == frame.subject() && frame.hasAux()) {
            return Role.SUBJECT;
        }
        return phrase.preposition() < 0 ? Role.OBJECT : Role.ADJUNCT;
    }

    private List<String> signs(Phrase phrase) {
        String opening = "question:" + frame.opening();
        return isDefined(phrase)
                ? List.of(opening, Mention.DEFINED, "defined by " + AnswerMentions.form(turn))
                : List.of(opening);
    }

    // "what is X", "who was X at Y": X itself is what one goes on about
    private boolean isDefined(Phrase phrase) {
        var after = clause.phrases().stream().filter(other -> other.from() >= phrase.to()).toList();
        boolean ends = phrase.to() >= clause.length()
                || (!after.isEmpty() && after.getFirst().preposition() == phrase.to()
                        && after.stream().allMatch(other -> other.preposition() >= 0));
        return ends && phrase.from() == frame.subject() && clause.isBe(frame.body())
                && frame.word().matches("what|who|which") && frame.body() == frame.asked() + 1;
    }
}
