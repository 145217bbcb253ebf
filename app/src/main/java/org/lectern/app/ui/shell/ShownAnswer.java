package org.lectern.app.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.FoundPassage;
import org.lectern.app.answering.OtherDocument;
import org.lectern.app.answering.Quotation;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.model.TextSpan;
import org.lectern.app.document.words.Excerpt;
import org.lectern.app.library.SearchHit;
import org.lectern.app.ui.control.Highlight;
import org.lectern.app.ui.conversation.ConversationViewModel;
import org.lectern.app.ui.conversation.Exchange;
import org.lectern.app.ui.evidence.HeatViewModel;
import org.lectern.app.ui.library.LibraryViewModel;
import org.lectern.app.ui.library.OpenDocument;
import org.lectern.app.ui.reader.ReaderViewModel;

/// Marks the current answer of the conversation in sight on the shown pages and in the strip, and leads to its passages.
final class ShownAnswer {
    private final LibraryViewModel library;
    private final TalkInSight talk;
    private final ReaderViewModel reader;
    private final Consumer<SearchHit> open;
    private final HeatViewModel heat;
    private final ChangeListener<Object> answerChanged = (o, old, now) -> show();
    private final ChangeListener<Object> followedChanged = (o, old, now) -> follow();
    private final ChangeListener<FoundPassage> visitedChanged = (o, old, now) -> {
        if (now != null) {
            visit(now);
        }
    };

    /// @param open leads to a place in another document
    ShownAnswer(LibraryViewModel library, TalkInSight talk, ReaderViewModel reader, Consumer<SearchHit> open) {
        this.library = library;
        this.talk = talk;
        this.reader = reader;
        this.heat = new HeatViewModel(this::followPassage, this::showPlace, reader::turnToPage);
        this.open = open;
        talk.documentProperty().addListener((o, old, now) -> talkAbout(old, now));
    }

    HeatViewModel heat() {
        return heat;
    }

    private void talkAbout(OpenDocument left, OpenDocument now) {
        if (left != null) {
            left.conversation().currentProperty().removeListener(answerChanged);
            left.conversation().followedProperty().removeListener(followedChanged);
            left.conversation().visitedProperty().removeListener(visitedChanged);
        }
        if (now != null) {
            now.conversation().currentProperty().addListener(answerChanged);
            now.conversation().followedProperty().addListener(followedChanged);
            now.conversation().visitedProperty().addListener(visitedChanged);
        }
        show();
    }

    void show() {
        reader.highlightsProperty().set(passages());
        reader.followedProperty().set(0);
        showHeat();
    }

    private List<Highlight> passages() {
        return evidenceHere().stream().map(evidence -> new Highlight(evidence.number(), evidence.regions())).toList();
    }

    private List<Evidence> evidenceHere() {
        return current().map(Exchange::evidence).orElse(List.of()).stream().filter(talk::isShown).toList();
    }

    void showHeat() {
        OpenDocument shown = library.selectedProperty().get();
        boolean own = shown == talk.documentProperty().get();
        Optional.ofNullable(shown).flatMap(OpenDocument::job).ifPresentOrElse(
                job -> heat.show(job, current().flatMap(Exchange::answer).filter(answer -> own), evidenceHere()),
                heat::clear);
    }

    /// Shows a place that was looked for, as the passage that is followed where it is that.
    void showPlace(TextSpan span, List<Region> regions) {
        if (followed().filter(one -> one.span().equals(span) && talk.isShown(one)).isPresent()) {
            follow();
        } else {
            showPlace(regions);
        }
    }

    // A place that is none of the answer's passages is marked until the reader turns to something else.
    private void showPlace(List<Region> regions) {
        List<Highlight> marked = new ArrayList<>(passages());
        marked.addFirst(new Highlight(Highlight.PLACE, regions));
        reader.highlightsProperty().set(List.copyOf(marked));
        reader.followedProperty().set(0);
        reader.reveal(regions);
    }

    /// Goes to a passage by its number.
    void followPassage(int number) {
        current().ifPresent(exchange -> exchange.evidence().stream().filter(evidence -> evidence.number() == number)
                .findFirst().ifPresent(evidence -> conversation().orElseThrow().follow(exchange, evidence)));
    }

    private void follow() {
        Optional<Evidence> followed = followed();
        reader.highlightsProperty().set(passages());
        reader.followedProperty().set(followed.map(Evidence::number).orElse(0));
        followed.ifPresent(evidence -> {
            if (talk.isShown(evidence)) {
                reader.reveal(evidence.regions());
            } else {
                openBeside(evidence);
            }
        });
    }

    private void visit(FoundPassage found) {
        if (talk.isShown(found)) {
            showPlace(found.regions());
        } else {
            openBeside(found);
        }
    }

    // The conversation stays in sight beside the other document.
    private void openBeside(Quotation quotation) {
        OtherDocument document = quotation.other()
                .orElseGet(() -> OtherDocument.of(talk.documentProperty().get().documentProperty().get()));
        talk.staying(() -> open.accept(new SearchHit(document.id(), document.file(), document.title(),
                quotation.page(), quotation.span(), new Excerpt("", quotation.quote(), ""))));
    }

    private Optional<ConversationViewModel> conversation() {
        return Optional.ofNullable(talk.documentProperty().get()).map(OpenDocument::conversation);
    }

    private Optional<Evidence> followed() {
        return conversation().map(one -> one.followedProperty().get());
    }

    private Optional<Exchange> current() {
        return conversation().map(one -> one.currentProperty().get());
    }
}
