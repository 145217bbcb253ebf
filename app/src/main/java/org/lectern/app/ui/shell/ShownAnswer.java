package org.lectern.app.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.Quotation;
import org.lectern.app.document.model.Place;
import org.lectern.app.document.model.Region;
import org.lectern.inference.api.TextRange;
import org.lectern.app.ui.control.Highlight;
import org.lectern.app.ui.conversation.ConversationViewModel;
import org.lectern.app.ui.conversation.ExchangeViewModel;
import org.lectern.app.ui.desk.DeskViewModel;
import org.lectern.app.ui.desk.DocumentViewModel;
import org.lectern.app.ui.evidence.HeatViewModel;
import org.lectern.app.ui.reader.ReaderViewModel;

/// Marks the current answer of the conversation in sight on the shown pages and in the strip, and leads to its passages.
final class ShownAnswer {
    private final DeskViewModel desk;
    private final TalkInSight talk;
    private final ReaderViewModel reader;
    private final Consumer<Place> open;
    private final HeatViewModel heat;
    private final ChangeListener<Object> answerChanged = (o, old, now) -> show();
    private final ConversationViewModel.Guide guide = new ConversationViewModel.Guide() {
        @Override
        public void follow(Evidence evidence) {
            ShownAnswer.this.follow();
        }

        @Override
        public void visit(NearPassage found) {
            ShownAnswer.this.visit(found);
        }

        @Override
        public void changed() {
            show();
        }
    };

    /// @param open leads to a place in another document
    ShownAnswer(DeskViewModel desk, TalkInSight talk, ReaderViewModel reader, Consumer<Place> open) {
        this.desk = desk;
        this.talk = talk;
        this.reader = reader;
        this.heat = new HeatViewModel(this::followPassage, this::showPlace, reader::turnToPage);
        this.open = open;
        talk.documentProperty().addListener((o, old, now) -> talkAbout(old, now));
    }

    HeatViewModel heat() {
        return heat;
    }

    private void talkAbout(DocumentViewModel left, DocumentViewModel now) {
        if (left != null) {
            left.conversation().currentProperty().removeListener(answerChanged);
            left.conversation().guide(ConversationViewModel.Guide.NONE);
        }
        if (now != null) {
            now.conversation().currentProperty().addListener(answerChanged);
            now.conversation().guide(guide);
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
        return current().map(ExchangeViewModel::evidence).orElse(List.of()).stream().filter(talk::isShown).toList();
    }

    void showHeat() {
        DocumentViewModel shown = desk.selectedProperty().get();
        boolean own = shown == talk.documentProperty().get();
        Optional.ofNullable(shown).map(open -> open.document().state()).ifPresentOrElse(
                state -> heat.show(state, current().flatMap(ExchangeViewModel::answer).filter(answer -> own),
                        evidenceHere()),
                heat::clear);
    }

    /// Shows a place that was looked for, as the passage that is followed where it is that.
    void showPlace(TextRange span, List<Region> regions) {
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

    private void visit(NearPassage found) {
        if (talk.isShown(found)) {
            showPlace(found.regions());
        } else {
            openBeside(found);
        }
    }

    // The conversation stays in sight beside the other document.
    private void openBeside(Quotation quotation) {
        talk.staying(() -> open.accept(quotation.place()));
    }

    private Optional<ConversationViewModel> conversation() {
        return Optional.ofNullable(talk.documentProperty().get()).map(DocumentViewModel::conversation);
    }

    private Optional<Evidence> followed() {
        return conversation().map(one -> one.followedProperty().get());
    }

    private Optional<ExchangeViewModel> current() {
        return conversation().map(one -> one.currentProperty().get());
    }
}
