package org.lectern.app.answering.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.app.answering.followup.grammar.Clause;
import org.lectern.app.answering.followup.grammar.Earlier;
import org.lectern.app.answering.followup.grammar.Frame;
import org.lectern.app.answering.followup.grammar.Kind;
import org.lectern.app.answering.followup.grammar.Naming;
import org.lectern.app.answering.followup.grammar.Part;
import org.lectern.app.answering.followup.grammar.Phrase;
import org.lectern.app.answering.followup.grammar.Phrases;

/// Puts what a fragment names ("and the landlord?", "in 2019?") into the question before, in the place of its like.
final class Slots {
    /// A whole question that a fragment may mean, and what tells for and against it.
    record Option(String text, List<String> signs) {}

    private static final String ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next"
            + "|\\d+(?:st|nd|rd|th)";

    private final Frame asked;
    private final Clause fragment;
    private final Optional<Phrase> named;
    private final Earlier earlier;
    private final Frame frame;
    private final Clause before;
    private final boolean led;
    private final SlotSigns signs;
    private final List<Option> options = new ArrayList<>();

    private Slots(Frame asked, Earlier earlier, String title, boolean led) {
        this.asked = asked;
        this.fragment = asked.clause();
        this.earlier = earlier;
        this.frame = earlier.frame();
        this.before = earlier.clause();
        this.led = led;
        boolean compares = fragment.words().stream().anyMatch(word -> word.low().equals("than"));
        named = fragment.phrases().stream().filter(phrase -> !compares && phrase.start() <= asked.start() + 1)
                .findFirst();
        signs = new SlotSigns(fragment, earlier, title.toLowerCase(Locale.ROOT));
    }

    /// The likeliest question.
    ///
    /// @param asked the fragment
    /// @param led whether "and" or "what about" stood before it
    static Optional<String> best(Frame asked, List<Earlier> earlier, String title, boolean led) {
        return options(asked, earlier, title, led).stream()
                .max(Comparator.comparingDouble(option -> Weights.learned().sum(option.signs()))).map(Option::text);
    }

    /// Every question that it may mean after each of the turns.
    static List<Option> options(Frame asked, List<Earlier> earlier, String title, boolean led) {
        return earlier.stream().flatMap(turn -> new Slots(asked, turn, title, led).find().stream()).toList();
    }

    private List<Option> find() {
        append();
        if (fragment.is(Part.CLAUSE, asked.start())) {
            replaceClause();
            return options;
        }
        property();
        swap();
        predicate();
        boolean names = named.isPresent() || fragment.is(Part.PREPOSITION, asked.start());
        before.phrases().stream().filter(slot -> names && slot.from() >= frame.start()).forEach(slot -> {
            replace(slot);
            replaceOwners(slot);
        });
        return options;
    }

    private void add(int from, String put, int to, List<String> told) {
        var all = new ArrayList<>(signs.turn());
        all.addAll(told);
        options.add(new Option(earlier.text(frame.start(), from) + " " + put + " " + earlier.text(to, before.length()),
                all));
    }

    private String own() {
        return fragment.text(0, fragment.length());
    }

    private void append() {
        var all = new ArrayList<>(signs.turn());
        all.addAll(List.of("append", "append " + shape(), "append to " + frame.opening(), "append led " + led));
        options.add(new Option(earlier.question() + " " + own(), all));
    }

    // "what is the cause of X" for "and the cause?"
    private void property() {
        var topic = earlier.topic();
        if (topic.isEmpty() || named.isEmpty()) {
            return;
        }
        var all = new ArrayList<>(signs.turn());
        all.addAll(List.of("property", "property " + shape(), "property led " + led,
                "property of " + frame.opening() + (frame.body() > frame.asked() + 1 ? " measured" : "")));
        if (fragment.is(Part.RELATION, fragment.length() - 1)) {
            all.add("property relation");
        }
        boolean does = frame.isYesNo() && !before.is(Part.BE, frame.start());
        String of = does ? " (" + earlier.statement() + ")" : " of " + Naming.plain(topic.get());
        options.add(new Option("what " + Naming.be(named.get().isPlural(), frame.isPast())
                + (named.get().hasDeterminer() ? " " : " the ") + own() + of, all));
    }

    // "when she married" for "when Byron died"
    private void replaceClause() {
        for (int place = frame.subject() + 1; place < before.length(); place++) {
            if (before.word(place).low().equals(fragment.word(asked.start()).low())) {
                add(place, own(), before.length(), List.of("clause"));
            }
        }
    }

    // "third?" after "the second wife", "long?" after "how wide"
    private void swap() {
        if (fragment.length() - asked.start() > 2) {
            return;
        }
        var last = fragment.word(fragment.length() - 1);
        for (int place = frame.start(); place < before.length(); place++) {
            boolean measure = place == frame.asked() + 1 && frame.word().equals("how")
                    && fragment.is(Part.ADJECTIVE, fragment.length() - 1) && before.is(Part.ADJECTIVE, place);
            if (measure || (last.low().matches(ORDINAL) && before.word(place).low().matches(ORDINAL))) {
                add(place, last.text(), place + 1, List.of("swapped"));
            }
        }
    }

    // "engaged?" after "was he ever married?"
    private void predicate() {
        if (frame.isYesNo() && (named.isEmpty() || named.get().preposition() < 0) && frame.rest() > frame.subject()) {
            int last = fragment.length() - 1;
            boolean describes = fragment.is(Part.ADJECTIVE, last) || fragment.isVerb(last)
                    || fragment.word(last).low().matches(".*(?:ed|al|ous|ive|able|ful)");
            add(frame.rest(), own(), before.length(), List.of("predicate", "predicate " + shape(),
                    describes ? "predicate describes" : "predicate names",
                    before.is(Part.BE, frame.start()) ? "predicate after be" : "predicate after do"));
        }
    }

    private String shape() {
        if (fragment.is(Part.CLAUSE, 0)) {
            return "clause";
        }
        if (named.isEmpty()) {
            return "none";
        }
        if (named.get().preposition() >= 0) {
            return "preposition";
        }
        return named.get().start() > asked.start() ? "adverb" : SlotSigns.form(named.get());
    }

    // "what about Simon?" after "what is Jonathan's job?"
    private void replaceOwners(Phrase slot) {
        if (named.isEmpty() || named.get().preposition() >= 0) {
            return;
        }
        for (var owner : Phrases.owners(slot)) {
            var all = new ArrayList<>(List.of("slot owner"));
            all.addAll(signs.of(named.get(), owner));
            add(slot.from(), Naming.genitive(own()), owner.to() + 1, all);
        }
    }

    private void replace(Phrase slot) {
        var all = new ArrayList<>(List.of("slot"));
        if (named.isEmpty()) {
            all.addAll(slot.preposition() >= 0
                    ? List.of("slot unnamed", "slot unnamed adjunct")
                    : List.of("slot unnamed"));
            add(slot.start(), own(), slot.to(), all);
            return;
        }
        var phrase = named.get();
        if (phrase.preposition() >= 0 && slot.preposition() < 0 && Kind.of(slot) != Kind.of(phrase)) {
            return;
        }
        all.addAll(signs.of(phrase, slot));
        boolean number = phrase.isNumber() && slot.size() > 1 && before.word(slot.from()).hasDigit();
        add(from(phrase, slot), put(phrase, slot), number ? slot.from() + 1 : slot.to(), all);
    }

    // what stays of the slot at its beginning: "the" for a noun without article, "photo" of "photo 2"
    private int from(Phrase phrase, Phrase slot) {
        if (phrase.preposition() < 0 && phrase.head().hasDigit() && slot.head().hasDigit() && phrase.size() == 1
                && slot.size() > 1) {
            return phrase.isNumber() && before.word(slot.from()).hasDigit() ? slot.from() : slot.to() - 1;
        }
        boolean common = !phrase.isName() && !phrase.isNumber() && phrase.preposition() < 0 && !phrase.isPlural();
        boolean article = common && before.isAny(slot.from(), "the", "a", "an");
        boolean counted = slot.size() > 1 && before.isAny(slot.from(), "many", "much");
        if (!phrase.hasDeterminer() && (article || counted)) {
            return slot.from() + 1;
        }
        return phrase.preposition() >= 0 ? slot.start() : slot.from();
    }

    // "a remote branch" for "a remote one", "the Forth Bridge" for "the Forth"
    private String put(Phrase phrase, Phrase slot) {
        if (phrase.size() > 1
                && fragment.isAny(phrase.to() - 1, "one", "ones", "case", "cases", "type", "types", "form",
                        "forms")) {
            return fragment.text(0, phrase.to() - 1) + " " + slot.head().text();
        }
        boolean place = phrase.isDefinite() && phrase.isName() && slot.isDefinite() && slot.isName() && slot.size() > 2
                && before.lexicon().is(Part.PLACE, slot.head()) && !before.lexicon().is(Part.PLACE, phrase.head());
        return place ? own() + " " + slot.head().text() : own();
    }
}
