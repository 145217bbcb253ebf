package org.lectern.app.library.codec;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Consulted;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.kind.QuestionKind;
import org.lectern.app.answering.receipt.Receipt;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.answering.Quotation;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.Place;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.model.Section;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.FinishReason;

/// Writes what an answer attended to as JSON and reads it back.
public final class AnswerCodec {
    private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private AnswerCodec() {}

    public static String write(Answer answer) {
        var saved = new SavedAnswer(SavedScope.of(answer.scope()),
                answer.evidence().stream().map(SavedEvidence::of).toList(),
                answer.nearest().stream().map(SavedPassage::of).toList(),
                answer.consulted().shares().stream().map(Double::floatValue).toList(), answer.consulted().chunks(),
                answer.consulted().read(), answer.consulted().scopeChunks(), answer.consulted().plannedChunks(),
                answer.consulted().tokens(), answer.consulted().seconds(), answer.understoodAs().orElse(null),
                answer.kind(), answer.grounding(), answer.probability(), answer.remarks(), answer.statements(),
                answer.receipts());
        return GSON.toJson(saved);
    }

    /// @param own the document whose conversation it is
    public static Answer read(DocumentRef own, String question, String text, FinishReason finish, String json) {
        var saved = GSON.fromJson(json, SavedAnswer.class);
        var consulted = new Consulted(saved.shares.stream().map(Float::doubleValue).toList(), saved.chunks, saved.read,
                saved.scope == null ? saved.plannedChunks : saved.scopeChunks, saved.plannedChunks, saved.tokens,
                saved.seconds);
        var evidence = saved.evidence.stream().map(one -> one.evidence(own)).toList();
        return new Answer(question, Optional.ofNullable(saved.understoodAs),
                saved.scope == null ? Scope.WHOLE : saved.scope.scope(),
                Objects.requireNonNullElse(saved.kind, QuestionKind.FACT),
                Objects.requireNonNullElse(saved.grounding, grounding(finish)),
                Objects.requireNonNullElse(saved.probability, Double.NaN),
                Objects.requireNonNullElse(saved.remarks, List.<Remark>of()),
                Objects.requireNonNullElse(saved.statements, statements(text, evidence)), finish, evidence,
                Stream.ofNullable(saved.nearest).flatMap(List::stream).map(one -> one.passage(own)).toList(),
                consulted, Objects.requireNonNullElse(saved.receipts, List.<Receipt>of()));
    }

    private static Grounding grounding(FinishReason finish) {
        return switch (finish) {
            case CANCELLED -> Grounding.STOPPED;
            case NOT_FOUND -> Grounding.NOT_FOUND;
            case END, LENGTH -> Grounding.PROBABLE;
        };
    }

    private static List<Statement> statements(String text, List<Evidence> evidence) {
        return text.isEmpty()
                ? List.of()
                : List.of(new Statement(text, evidence.stream().map(Evidence::number).limit(1).toList()));
    }

    /// Answers of the first versions have no scope, because they are about the whole document, and no nearest passages; later ones
    /// have no kind and one statement, the text; then there were no receipts.
    private record SavedAnswer(@Nullable SavedScope scope, List<SavedEvidence> evidence,
            @Nullable List<SavedPassage> nearest,
            List<Float> shares, int chunks, int read,
            int scopeChunks, int plannedChunks,
            int tokens, double seconds, @Nullable String understoodAs, @Nullable QuestionKind kind,
            @Nullable Grounding grounding, @Nullable Double probability, @Nullable List<Remark> remarks,
            @Nullable List<Statement> statements, @Nullable List<Receipt> receipts) {}

    /// The last page and its name, sections, or a selection with its words; nothing for the whole document. Beside it the documents that
    /// were asked too, and what was left out of all of them.
    private record SavedScope(@Nullable Integer page, @Nullable List<Section> sections,
            @Nullable TextRange selection, @Nullable String words, @Nullable List<SavedDocument> others,
            @Nullable List<SavedGap> gaps, @Nullable String label, @Nullable Integer pages) {
        SavedScope(@Nullable Integer page, @Nullable List<Section> sections, @Nullable TextRange selection,
                @Nullable String words) {
            this(page, sections, selection, words, null, null, null, null);
        }

        static SavedScope of(Scope scope) {
            return switch (scope) {
                case Scope.Whole whole -> new SavedScope(null, null, null, null);
                case Scope.UpToPage(PageName last) -> new SavedScope(last.number(), null, null, null, null, null,
                        last.label(), last.of());
                case Scope.Sections(List<Section> sections) -> new SavedScope(null, sections, null, null);
                case Scope.Selection(TextRange span, String words) -> new SavedScope(null, null, span, words);
                case Scope.Together(Scope own, List<DocumentRef> others) -> of(own)
                        .with(others.stream().map(SavedDocument::of).toList());
                case Scope.Without without -> of(without.own()).without(SavedGap.of(without));
            };
        }

        private SavedScope with(List<SavedDocument> also) {
            return new SavedScope(page, sections, selection, words, also, gaps, label, pages);
        }

        private SavedScope without(SavedGap gap) {
            return new SavedScope(page, sections, selection, words, others,
                    Stream.concat(Stream.ofNullable(gaps).flatMap(List::stream), Stream.of(gap)).toList(),
                    label, pages);
        }

        Scope scope() {
            var all = others == null
                    ? own()
                    : new Scope.Together(own(), others.stream().map(SavedDocument::document).toList());
            for (var gap : Objects.requireNonNullElse(gaps, List.<SavedGap>of())) {
                all = new Scope.Without(all, gap.document.document(), gap.span, gap.words);
            }
            return all;
        }

        private Scope own() {
            if (selection != null) {
                return new Scope.Selection(selection, Objects.requireNonNull(words));
            }
            if (page != null) {
                return new Scope.UpToPage(name(page, label, pages));
            }
            return sections == null ? Scope.WHOLE : new Scope.Sections(sections);
        }
    }

    /// Nothing was said of printed labels before there were any.
    private static PageName name(int page, @Nullable String label, @Nullable Integer pages) {
        return label == null || pages == null ? PageName.of(page) : new PageName(page, label, pages);
    }

    private record SavedGap(SavedDocument document, TextRange span, String words) {
        static SavedGap of(Scope.Without without) {
            return new SavedGap(SavedDocument.of(without.document()), without.span(), without.words());
        }
    }

    private record SavedDocument(String sha256, String file, String title) {
        static SavedDocument of(DocumentRef other) {
            return new SavedDocument(other.id().sha256(), other.file().toString(), other.title());
        }

        static @Nullable SavedDocument of(Quotation quotation) {
            return quotation.other().map(SavedDocument::of).orElse(null);
        }

        DocumentRef document() {
            return new DocumentRef(new DocumentId(sha256), Path.of(file), title);
        }
    }

    private record SavedEvidence(int number, int chunk, int page, String section, String quote, double score, int start,
            int end, List<SavedRegion> regions, @Nullable SavedDocument other, @Nullable String label,
            @Nullable Integer pages) {
        static SavedEvidence of(Evidence evidence) {
            return new SavedEvidence(evidence.number(), evidence.chunk(), evidence.page(), evidence.section(),
                    evidence.quote(), evidence.score(), evidence.span().start(), evidence.span().end(),
                    evidence.regions().stream().map(SavedRegion::of).toList(), SavedDocument.of(evidence),
                    evidence.pageName().label(), evidence.pageName().of());
        }

        Evidence evidence(DocumentRef own) {
            return new Evidence(number, chunk, section, score,
                    place(own, other, name(page, label, pages), new TextRange(start, end), regions, quote),
                    other != null);
        }
    }

    private record SavedPassage(int page, String section, String quote, int start, int end,
            List<SavedRegion> regions, @Nullable SavedDocument other, @Nullable String label,
            @Nullable Integer pages) {
        static SavedPassage of(NearPassage found) {
            return new SavedPassage(found.page(), found.section(), found.quote(), found.span().start(),
                    found.span().end(), found.regions().stream().map(SavedRegion::of).toList(),
                    SavedDocument.of(found), found.pageName().label(), found.pageName().of());
        }

        NearPassage passage(DocumentRef own) {
            return new NearPassage(section,
                    place(own, other, name(page, label, pages), new TextRange(start, end), regions, quote),
                    other != null);
        }
    }

    private static Place place(DocumentRef own, @Nullable SavedDocument other, PageName page, TextRange span,
            List<SavedRegion> regions, String quote) {
        return new Place(other == null ? own : other.document(), page, span,
                regions.stream().map(SavedRegion::region).toList(), quote);
    }

    /// A rectangle on paper, or a range in a block of flowing text; the other one is null.
    private record SavedRegion(@Nullable PageRegion paper, @Nullable FlowRegion flow) {
        static SavedRegion of(Region region) {
            return switch (region) {
                case PageRegion paper -> new SavedRegion(paper, null);
                case FlowRegion flow -> new SavedRegion(null, flow);
            };
        }

        Region region() {
            return paper == null ? Objects.requireNonNull(flow) : paper;
        }
    }
}
