package org.lectern.app.answering.followup;

import com.google.gson.Gson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.lectern.app.answering.followup.grammar.Clause;
import org.lectern.app.answering.followup.grammar.Frame;
import org.lectern.app.evaluation.followups.FollowUpRow;
import org.lectern.app.evaluation.followups.Understanding;

/// What the weights are learned from: for each choice of a row what might be chosen, with its signs and how good it is.
///
/// @param task `pronoun` or `slot`
record FollowUpGroup(String task, List<Option> options) {

    /// @param good how much of what is wanted it brings; the best is right
    record Option(String text, List<String> signs, double good) {}

    String json() {
        return new Gson().toJson(this);
    }

    /// The choices of an English row.
    static List<FollowUpGroup> of(FollowUpRow row, FollowUps followUps) {
        var groups = new ArrayList<FollowUpGroup>();
        var turns = row.turns((question, before) -> followUps.meaning(question, before, row.title()));
        if (Tongue.of(row.question(), turns) != Tongue.ENGLISH) {
            return groups;
        }
        var earlier = EnglishFollowUps.earlier(turns);
        if (!row.standsAlone()) {
            String named = EnglishFollowUps.named(row.question(), earlier, row.title()).orElse(row.question());
            var slots = Fragment.options(named, earlier, row.title()).stream()
                    .map(slot -> new Option(slot.text(), slot.signs(), fit(row, slot))).toList();
            if (slots.size() > 1) {
                groups.add(new FollowUpGroup("slot", slots));
            }
        }
        var frame = Frame.of(new Clause(row.question(), EnglishFollowUps.LEXICON));
        var mentions = Mentions.of(earlier, row.title(), EnglishFollowUps.LEXICON);
        for (var pronoun : Pronouns.of(frame)) {
            var options = new ArrayList<Option>();
            new Antecedents(frame, mentions, row.title()).options(pronoun)
                    .forEach((mention, signs) -> options.add(new Option(mention.text(), signs, fit(row, mention))));
            boolean none = options.stream().noneMatch(option -> option.good() > 0);
            options.add(new Option("", pronoun.own(), none ? 1 : 0));
            groups.add(new FollowUpGroup("pronoun", options));
        }
        return groups;
    }

    private static double fit(FollowUpRow row, Slots.Option slot) {
        var same = Understanding.f1(Understanding.terms(row.standalone()), Understanding.terms(slot.text()));
        boolean asks = Understanding.asking(slot.text()).equals(Understanding.asking(row.standalone()));
        return Math.max(0, same - (slot.signs().contains("append") ? 0.03 : 0) - (asks ? 0 : 0.4));
    }

    // terms that the standalone question adds, less those that it does not have
    private static double fit(FollowUpRow row, Mention mention) {
        var wanted = new HashSet<>(Understanding.terms(row.standalone()));
        wanted.removeAll(Understanding.terms(row.question()));
        var terms = Understanding.terms(mention.text());
        long hits = terms.stream().filter(wanted::contains).count();
        return row.standsAlone() || hits == 0 || 2 * hits < terms.size() ? 0 : hits - 0.35 * (terms.size() - hits);
    }
}
