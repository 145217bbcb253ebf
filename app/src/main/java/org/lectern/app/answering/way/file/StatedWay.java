package org.lectern.app.answering.way.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.ScopedChunks;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.summary.AskedSections;
import org.lectern.app.document.model.Document;
import org.lectern.inference.api.InferenceException;
import org.lectern.inference.api.text.Terms;

/// When a document was submitted, accepted, revised or published, its DOI and ISBN: where it says so behind a label, that is quoted; else
/// another way answers. Only what is asked of the document itself counts, "when was the telescope invented" is not.
public final class StatedWay implements Way {
    private static final double CERTAIN = 0.95; // probability
    private static final double MOST_OF_TITLE = 0.6;
    private static final int HEAD = 600; // characters in which a publication names its authors
    private static final Pattern DOCUMENT = Pattern
            .compile(
                    "(?iu)\\b(?:this|it|paper|article|manuscript|book|document|report|thesis|text|he|she|they|dies\\w*|es|er|sie|artikel|buch)\\b");
    private static final Pattern NAME = Pattern.compile("(?<!\\p{L})\\p{Lu}\\p{L}+");

    private final Way other;

    /// @param other for all that no label says
    public StatedWay(Way other) {
        this.other = other;
    }

    @Override
    public Answer answer(Asking asking) throws InferenceException {
        var label = FrontLabel.of(asking.question());
        if (label.isEmpty()) {
            return other.answer(asking);
        }
        var draft = new Draft(asking).overAll();
        var several = asking.asked().documents().size() > 1;
        for (var document : asking.asked().documents()) {
            if (isAbout(label.get().without(asking.question()), document)) {
                label.get().in(document.document()).filter(found -> isInScope(document, found))
                        .ifPresent(found -> say(asking, draft, document, found, several));
            }
        }
        return draft.isEmpty() ? other.answer(asking) : draft.probability(CERTAIN).finish(Grounding.QUOTED);
    }

    private static void say(Asking asking, Draft draft, ScopedChunks document, FrontLabel.Found found,
            boolean several) {
        var number = asking.asked().chunk(document, found.label().start());
        draft.say(several ? document.document().title() : "", found.value().of(document.document().text()),
                List.of(draft.cite(number, found.label(), 1)));
    }

    // nothing is named besides the document, most of its title, and its authors
    private static boolean isAbout(String rest, ScopedChunks document) {
        var title = Set.copyOf(Terms.of(document.document().title()));
        var subject = new ArrayList<>(AskedSections.subject(rest));
        var ofTitle = subject.stream().filter(title::contains).count();
        if (ofTitle >= MOST_OF_TITLE * title.size()) {
            subject.removeAll(title);
        }
        if (DOCUMENT.matcher(rest).find()) {
            subject.removeAll(authors(document.document(), title));
        }
        return subject.isEmpty();
    }

    private static Set<String> authors(Document document, Set<String> title) {
        var head = document.text().substring(0, Math.min(HEAD, document.text().length()));
        var names = NAME.matcher(head).results().flatMap(name -> Terms.of(name.group()).stream())
                .filter(term -> !title.contains(term));
        return Stream.concat(names, Terms.of(document.author()).stream()).collect(Collectors.toSet());
    }

    private static boolean isInScope(ScopedChunks document, FrontLabel.Found found) {
        return document.subject().scope().spans(document.document()).stream()
                .anyMatch(span -> span.contains(found.label()));
    }
}
