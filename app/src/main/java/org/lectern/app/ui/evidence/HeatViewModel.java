package org.lectern.app.ui.evidence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Scope;
import org.lectern.app.desk.OpenState;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.FlowPage;
import org.lectern.app.document.model.Page;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.PaperPage;
import org.lectern.app.document.model.Region;
import org.lectern.inference.api.TextRange;
import org.lectern.app.document.words.Excerpt;
import org.lectern.app.ui.control.Heat;
import org.lectern.app.ui.control.RightToLeft;
import org.lectern.app.ui.language.Language;
import org.lectern.inference.api.FinishReason;

/// What the heat strip tells of the shown document: where the shown answer looked.
public final class HeatViewModel {
    private static final int PREVIEW = 140;
    private static final int PREVIEW_LINE = 40;

    private final ReadOnlyObjectWrapper<Heat> heat = new ReadOnlyObjectWrapper<>(Heat.NONE);
    private final ReadOnlyBooleanWrapper lit = new ReadOnlyBooleanWrapper();
    private final IntConsumer followPassage;
    private final Consumer<List<Region>> showPlace;
    private final IntConsumer turnToPage;
    private @Nullable Document document; // null while there are no chunks
    private List<TextRange> chunks = List.of();
    private boolean found;

    /// @param followPassage leads to a passage of the answer by its number
    /// @param showPlace brings regions of a page into view and marks them
    /// @param turnToPage turns to a page that is none to come back from
    public HeatViewModel(IntConsumer followPassage, Consumer<List<Region>> showPlace, IntConsumer turnToPage) {
        this.turnToPage = turnToPage;
        this.followPassage = followPassage;
        this.showPlace = showPlace;
    }

    public ReadOnlyObjectProperty<Heat> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    /// Whether it was ever shown where an answer looked in this document; stays while the next answer is found.
    public ReadOnlyBooleanProperty litProperty() {
        return lit.getReadOnlyProperty();
    }

    public void clear() {
        document = null;
        chunks = List.of();
        heat.set(Heat.NONE);
        lit.set(false);
    }

    /// Shows a document's study and, where there is one, an answer.
    ///
    /// @param given whose shares are those of this document
    /// @param evidence that stands in this document
    public void show(OpenState state, Optional<Answer> given, List<Evidence> evidence) {
        if (state.document().isEmpty()) {
            clear();
            return;
        }
        Document now = state.document().get();
        boolean same = document != null && document.id().equals(now.id());
        document = now;
        chunks = state.chunks();
        // One from another day may tell of other chunks, because another model cut them.
        Optional<Answer> answer = given.filter(known -> known.consulted().plannedChunks() == chunks.size());
        found = answer.filter(known -> known.finish() != FinishReason.NOT_FOUND).isPresent();
        heat.set(Heat.of(answer.map(known -> known.consulted().shares()).orElse(List.of()), state.studied(),
                chunks.size(),
                given.isPresent() && answer.isEmpty() ? Map.of() : marks(evidence),
                answer.map(known -> leftOut(known.scope())).orElse(Set.of())));
        lit.set((lit.get() && same) || !heat.get().shares().isEmpty());
    }

    private Map<Integer, Integer> marks(List<Evidence> evidence) {
        return evidence.stream().filter(one -> one.chunk() < chunks.size())
                .collect(Collectors.toMap(Evidence::chunk, Evidence::number, Math::min));
    }

    private Set<Integer> leftOut(Scope scope) {
        if (scope.equals(Scope.WHOLE)) {
            return Set.of();
        }
        List<TextRange> spans = scope.spans(document());
        return IntStream.range(0, chunks.size()).filter(chunk -> spans.stream().noneMatch(span(chunk)::overlaps))
                .boxed().collect(Collectors.toSet());
    }

    /// Goes to the passage in a chunk, or to the chunk itself where the answer has no passage in it.
    public void jump(int chunk) {
        Integer passage = heat.get().marks().get(chunk);
        if (passage != null) {
            followPassage.accept(passage);
            return;
        }
        TextRange span = span(chunk);
        List<Region> regions = document().regions().of(span);
        showPlace.accept(regions.isEmpty() ? topOf(page(span)) : regions);
    }

    /// Turns to the page of a chunk on the way to another.
    public void pass(int chunk) {
        turnToPage.accept(page(span(chunk)).number());
    }

    /// Page, state and first words of a chunk.
    public String describe(int chunk, Language language) {
        TextRange span = span(chunk);
        String text = span.of(document().text()).replaceAll("\\s+", " ").strip();
        String preview = Excerpt.begin(text, PREVIEW);
        String key = heat.get().leftOut().contains(chunk)
                ? "left-out"
                : !heat.get().isStudied(chunk) ? "waiting" : heat.get().shares().isEmpty() ? "studied" : "share";
        double share = chunk < heat.get().shares().size() ? heat.get().shares().get(chunk) : 0;
        return language.now("heat.chunk." + key, place(span, language), chunk + 1, language.percent(share),
                RightToLeft.broken(preview, PREVIEW_LINE));
    }

    /// One line on what the strip shows.
    public StringBinding captionBinding(Language language) {
        return Bindings.createStringBinding(() -> caption(language), heat, language.messagesProperty());
    }

    private String caption(Language language) {
        Heat now = heat.get();
        if (now.shares().isEmpty()) {
            return "";
        }
        String key = !found ? "not-found" : now.marks().isEmpty() ? "elsewhere" : "answer";
        return language.now("heat.caption." + key,
                now.chunks() - now.leftOut().size(),
                now.marks().size());
    }

    private Document document() {
        return Objects.requireNonNull(document, "chunks are those of a document");
    }

    private TextRange span(int chunk) {
        return new TextRange(chunks.get(chunk).start(), chunks.get(chunk).end());
    }

    private Page page(TextRange span) {
        return document().pages().stream().filter(page -> page.span().end() > span.start()).findFirst()
                .orElse(document().pages().getLast());
    }

    private String place(TextRange span, Language language) {
        Page page = page(span);
        return EvidenceWords.place(page instanceof FlowPage, document().nameAt(span.start()),
                page instanceof FlowPage flow ? flow.title() : "", language);
    }

    private static List<Region> topOf(Page page) {
        return switch (page) {
            case PaperPage paper -> List.of(new PageRegion(page.number(), 0, 0, paper.width(), 0));
            case FlowPage flow -> List.of(); // its chunks always have text
        };
    }
}
