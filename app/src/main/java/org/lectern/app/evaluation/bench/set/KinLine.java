package org.lectern.app.evaluation.bench.set;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lectern.app.evaluation.bench.BenchPrompt;

/// People of whom each is an ancestor of the next, and sentences that say so.
///
/// @param names the eldest first
/// @param sentences one between each two, in the same order
/// @param generations between the first and the last
record KinLine(List<String> names, List<String> sentences, int generations) {
    KinLine {
        names = List.copyOf(names);
        sentences = List.copyOf(sentences);
    }

    /// A random one.
    ///
    /// @param all names, of which one more is needed than there are sentences
    static KinLine of(List<String> all, int sentences, NeedleData.Kinship kinship, Random random) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        var names = shuffled.subList(0, sentences + 1);
        var said = new ArrayList<String>();
        var generations = 0;
        for (var i = 0; i < sentences; i++) {
            var term = one(kinship.terms(), random);
            generations += kinship.generations(term);
            said.add(said(one(kinship.sentences(), random), names.get(i), names.get(i + 1), term));
        }
        return new KinLine(names, said, generations);
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    // {A} and {B} are no small letters, so that they are no fields of a prompt
    private static String said(String template, String elder, String younger, String term) {
        return BenchPrompt.filled(template.replace("{A}", "{elder}").replace("{B}", "{younger}"),
                Map.of("elder", elder, "younger", younger, "relationship", term));
    }

    String eldest() {
        return names.getFirst();
    }

    String youngest() {
        return names.getLast();
    }
}
