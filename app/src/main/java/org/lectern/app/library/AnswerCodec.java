package org.lectern.app.library;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.List;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.Region;
import org.lectern.app.document.model.Section;
import org.lectern.app.document.model.TextSpan;
import org.lectern.inference.api.FinishReason;

/// Writes what an answer attended to as JSON and reads it back.
final class AnswerCodec {
    private static final Gson GSON = new GsonBuilder().serializeSpecialFloatingPointValues().create();

    private AnswerCodec() {}

    static String write(Answer answer) {
        var saved = new SavedAnswer(SavedScope.of(answer.scope()),
                answer.evidence().stream().map(SavedEvidence::of).toList(),
                answer.shares().stream().map(Double::floatValue).toList(), answer.chunks(),
                answer.scopeChunks(), answer.plannedChunks(),
                answer.tokens(), answer.exactTokens(), answer.logProbability(), answer.notFoundProbability(),
                answer.seconds());
        return GSON.toJson(saved);
    }

    static Answer read(String question, String text, FinishReason finish, String json) {
        var saved = GSON.fromJson(json, SavedAnswer.class);
        return new Answer(question, saved.scope == null ? Scope.WHOLE : saved.scope.scope(), text, finish,
                saved.evidence.stream().map(SavedEvidence::evidence).toList(),
                saved.shares.stream().map(Float::doubleValue).toList(), saved.chunks,
                saved.scope == null ? saved.plannedChunks : saved.scopeChunks, saved.plannedChunks,
                saved.tokens, saved.exactTokens, saved.logProbability, saved.notFoundProbability, saved.seconds);
    }

    /// Answers of the first versions have no scope; they are about the whole document.
    private record SavedAnswer(SavedScope scope, List<SavedEvidence> evidence, List<Float> shares, int chunks,
            int scopeChunks, int plannedChunks,
            int tokens, int exactTokens, double logProbability, double notFoundProbability, double seconds) {}

    /// The last page, or sections; neither for the whole document.
    private record SavedScope(Integer page, List<Section> sections) {
        static SavedScope of(Scope scope) {
            return switch (scope) {
                case Scope.Whole whole -> new SavedScope(null, null);
                case Scope.UpToPage(int page) -> new SavedScope(page, null);
                case Scope.Sections(List<Section> sections) -> new SavedScope(null, sections);
            };
        }

        Scope scope() {
            if (page != null) {
                return new Scope.UpToPage(page);
            }
            return sections == null ? Scope.WHOLE : new Scope.Sections(sections);
        }
    }

    private record SavedEvidence(int number, int chunk, int page, String section, String quote, double score, int start,
            int end, List<SavedRegion> regions) {
        static SavedEvidence of(Evidence evidence) {
            return new SavedEvidence(evidence.number(), evidence.chunk(), evidence.page(), evidence.section(),
                    evidence.quote(), evidence.score(), evidence.span().start(), evidence.span().end(),
                    evidence.regions().stream().map(SavedRegion::of).toList());
        }

        Evidence evidence() {
            return new Evidence(number, chunk, page, section, quote, score, new TextSpan(start, end),
                    regions.stream().map(SavedRegion::region).toList());
        }
    }

    /// A rectangle on paper, or a range in a block of flowing text; the other one is null.
    private record SavedRegion(PageRegion paper, FlowRegion flow) {
        static SavedRegion of(Region region) {
            return switch (region) {
                case PageRegion paper -> new SavedRegion(paper, null);
                case FlowRegion flow -> new SavedRegion(null, flow);
            };
        }

        Region region() {
            return paper == null ? flow : paper;
        }
    }
}
