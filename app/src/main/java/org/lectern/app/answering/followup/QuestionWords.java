package org.lectern.app.answering.followup;

import java.util.Optional;
import org.lectern.app.answering.followup.grammar.Clause;
import org.lectern.app.answering.followup.grammar.Earlier;
import org.lectern.app.answering.followup.grammar.Frame;
import org.lectern.app.answering.followup.grammar.Kind;
import org.lectern.app.answering.followup.grammar.Naming;
import org.lectern.app.answering.followup.grammar.Part;
import org.lectern.app.answering.followup.grammar.Phrase;

/// Makes a whole question of question words alone ("since when?", "how many?", "why not?") and the question before.
final class QuestionWords {
    private final Frame asked;
    private final Clause clause;
    private final Earlier earlier;
    private final Frame frame;
    private final Clause before;

    QuestionWords(Frame asked, Earlier earlier) {
        this.asked = asked;
        this.clause = asked.clause();
        this.earlier = earlier;
        this.frame = earlier.frame();
        this.before = earlier.clause();
    }

    String compose() {
        int last = clause.length() - 1;
        boolean selects = clause.isAny(last, "one", "ones") && asked.word().equals("which");
        String words = clause.text(asked.start(), selects ? last : clause.length());
        if (isParallel()) {
            return words + " " + rest(frame.body());
        }
        boolean negative = clause.isAny(last, "not");
        boolean stranded = !negative && last > asked.asked() && clause.is(Part.PREPOSITION, last);
        if (negative || stranded) {
            words = clause.text(asked.start(), last);
        }
        String put = asksForTrait() ? trait().orElseGet(() -> body(negative)) : body(negative);
        if (asked.isCounted() && noun(asked).isEmpty() && frame.word().matches("which|what")
                && noun(frame).isPresent()) {
            put = earlier.text(frame.asked() + 1, frame.body()) + " " + put;
        }
        return words + " " + put + (stranded ? " " + clause.word(last).text() : "");
    }

    private String body(boolean negative) {
        return frame.isYesNo() ? yesNo(negative) : statement() + (negative ? " not" : "");
    }

    // "how wide?" after "how long is it?", "who else?" after "who", "how many women?" after "how many men voted?"
    private boolean isParallel() {
        if (frame.asked() < 0) {
            return false;
        }
        if (clause.isAny(asked.asked() + 1, "else", "other")) {
            return true;
        }
        if (!asked.word().equals(frame.word()) || asked.start() != asked.asked()) {
            return false;
        }
        if (asked.word().equals("how")) {
            boolean both = noun(asked).isPresent() && noun(frame).isPresent();
            return asked.isCounted() == frame.isCounted() && (asked.isCounted()
                    ? both
                    : asked.isMeasured() && frame.isMeasured());
        }
        return noun(frame).isPresent() && noun(asked).filter(noun -> Kind.of(noun) != Kind.TIME).isPresent();
    }

    // "how large?", "what colour?"
    private boolean asksForTrait() {
        int next = asked.asked() + 1;
        boolean measure = asked.word().equals("how") && clause.is(Part.ADJECTIVE, next)
                && !clause.isAny(next, "long", "often", "far", "fast", "early", "late");
        return asked.start() == asked.asked()
                && (measure || clause.isAny(next, "colour", "color", "size", "age", "shape", "type", "kind"));
    }

    // "… was the reward for her" of "was there a reward for her?", "… were the gloves" of the answer "gloves"
    private Optional<String> trait() {
        var answer = earlier.answer().filter(text -> !frame.isYesNo())
                .map(text -> Clause.answer(text, before.lexicon()))
                .flatMap(said -> said.phrases().stream().filter(phrase -> phrase.start() == 0).findFirst());
        return answer.or(this::open).map(noun -> Naming.be(noun.isPlural(), frame.isPast()) + " the "
                + Naming.plain(noun).replaceFirst("^(?:a|an|the|some|any) ", "") + " "
                + noun.clause().text(noun.to(), noun.clause().length()));
    }

    private static Optional<Phrase> noun(Frame frame) {
        return frame.clause().phrases().stream()
                .filter(phrase -> phrase.to() > frame.asked() + 1 && phrase.from() < frame.body()
                        && !frame.clause().isAny(phrase.to() - 1, "one", "ones", "many", "much"))
                .findFirst();
    }

    private String rest(int from) {
        return earlier.text(from, before.length());
    }

    private String yesNo(boolean negative) {
        boolean selects = asked.word().matches("which|whose") || asked.isCounted()
                || (asked.word().equals("what") && clause.length() == asked.asked() + 1);
        if (selects && noun(asked).isEmpty() && asked.start() == asked.asked()) {
            var open = open().or(() -> object("").filter(phrase -> asked.word().equals("which")));
            if (open.isPresent()) {
                int from = open.get().from() + (open.get().hasDeterminer() ? 1 : 0);
                return before.text(from, open.get().to()) + " " + without(open.get());
            }
        }
        var same = noun(asked).flatMap(noun -> object(noun.head().low()));
        if (same.isPresent()) {
            return without(same.get());
        }
        return negative
                ? Naming.small(earlier.text(frame.start(), frame.rest())) + " not " + rest(frame.rest())
                : Naming.small(earlier.question());
    }

    private String without(Phrase phrase) {
        return Naming.small(earlier.text(frame.start(), phrase.from())) + " " + rest(phrase.to());
    }

    // what something was done to; a thing of that name, if it is not empty
    private Optional<Phrase> object(String head) {
        return before.phrases().stream().filter(phrase -> phrase.from() >= frame.rest() && phrase.preposition() < 0
                && (head.isEmpty() || phrase.head().low().equals(head))).findFirst();
    }

    // what the question words may ask the number or the kind of
    private Optional<Phrase> open() {
        var all = before.phrases().stream()
                .filter(phrase -> !phrase.isName() && phrase.from() >= frame.subject()
                        && (phrase.isIndefinite() || !phrase.hasDeterminer())
                        && (phrase.from() != frame.subject() || !before.is(Part.DO, frame.start())))
                .toList();
        return all.stream().filter(phrase -> phrase.preposition() < 0).reduce((first, second) -> second)
                .or(() -> all.stream().filter(phrase -> !phrase.hasDeterminer()).findFirst());
    }

    // "… did she retire" of "where did she retire?"; what was asked for is put in its place
    private String statement() {
        if (frame.asked() < 0) {
            return Naming.small(rest(frame.start()));
        }
        if (!frame.hasAux()) {
            boolean present = frame.body() < before.length() && before.word(frame.body()).low().endsWith("s");
            return (present ? "is" : "was") + " it that " + earlier.statement();
        }
        String aux = earlier.text(frame.body(), frame.subject());
        if (frame.rest() == frame.subject()) {
            return aux + " " + filler() + " " + rest(frame.rest());
        }
        int verb = before.isVerb(frame.rest()) ? frame.rest() + 1 : frame.rest();
        if (before.isAny(verb, "to") && before.isVerb(verb + 1)) {
            verb += 2;
        }
        return aux + " " + earlier.text(frame.subject(), verb) + " " + filler() + " " + rest(verb);
    }

    private String filler() {
        if (frame.asked() > frame.start() || frame.word().matches("when|where|why")) {
            return "";
        }
        if (frame.isCounted()) {
            return noun(frame).map(Phrase::text).orElse("").replaceFirst("^(?:many|much) ", "");
        }
        if (frame.word().equals("how") && !frame.isMeasured()) {
            return "";
        }
        if (frame.word().matches("which|what")) {
            return noun(frame).filter(noun -> Kind.of(noun) == Kind.TIME).isPresent()
                    ? ""
                    : earlier.answer().or(() -> noun(frame).map(noun -> "the " + noun.text())).orElse("");
        }
        return earlier.answer().orElse("");
    }
}
