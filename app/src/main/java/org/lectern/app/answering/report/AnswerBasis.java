package org.lectern.app.answering.report;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.Scope;
import org.lectern.app.document.model.Document;
import org.lectern.app.document.model.DocumentId;
import org.lectern.app.document.model.PageName;
import org.lectern.app.document.model.Section;

/// What an answer was asked of and by what, so that it can be checked later.
///
/// @param format of the report; a reader understands those up to its own
/// @param lectern version that gave the answer
/// @param model null where it is not known any more
/// @param decoding how the answer was decoded; null where it is not known any more
public record AnswerBasis(int format, String lectern, Asked document, Part scope, @Nullable Model model,
        @Nullable String decoding) {
    /// The format that this version writes.
    public static final int FORMAT = 1;

    /// @param sha256 of the file, in lower-case hexadecimal
    /// @param text checksum of the text that was read of it, as UTF-8
    /// @param file where it was, as it was named
    public record Asked(String sha256, @SerializedName("text_sha256") String text, String file, String title) {
        public static Asked of(Document document, String file) {
            return new Asked(document.id().sha256(), textOf(document), file, document.title());
        }

        /// The checksum of a document's text.
        public static String textOf(Document document) {
            return DocumentId.of(document.text()).sha256();
        }
    }

    /// What it was asked about.
    ///
    /// @param kind "whole", "up_to_page", "sections", or "other" for what only a window can ask about
    /// @param page the last one, from 1; null where there is none
    /// @param label as it is printed; null where that is its number
    /// @param of how many pages there are; null where there is no label
    public record Part(String kind, @Nullable Integer page, @Nullable String label, @Nullable Integer of,
            List<Section> sections) {
        static Part of(Scope scope) {
            return switch (scope) {
                case Scope.Whole _ -> new Part("whole", null, null, null, List.of());
                case Scope.UpToPage(PageName last) -> last.isPrinted()
                        ? new Part("up_to_page", last.number(), last.label(), last.of(), List.of())
                        : new Part("up_to_page", last.number(), null, null, List.of());
                case Scope.Sections(List<Section> sections) -> new Part("sections", null, null, null, sections);
                case Scope.Selection _,Scope.Together _,Scope.Without _ -> new Part("other", null, null, null,
                        List.of());
            };
        }

        /// The same part of a document as it is now; empty where it has none such.
        public Optional<Scope> in(Document document) {
            return switch (kind) {
                case "whole" -> Optional.of(Scope.WHOLE);
                case "up_to_page" -> Optional.ofNullable(page).map(number -> new Scope.UpToPage(label == null
                        ? PageName.of(number)
                        : new PageName(number, label, Objects.requireNonNullElse(of, 0))));
                case "sections" -> sections(document);
                default -> Optional.empty();
            };
        }

        private Optional<Scope> sections(Document document) {
            if (!sections.isEmpty() && document.sections().containsAll(sections)) {
                return Optional.of(new Scope.Sections(sections));
            }
            var found = document.sections().stream()
                    .filter(one -> sections.stream().anyMatch(asked -> asked.title().equals(one.title())
                            && asked.level() == one.level()))
                    .toList();
            return found.size() != sections.size() || sections.isEmpty() // titles may come again and again
                    ? Optional.empty()
                    : Optional.of(new Scope.Sections(found));
        }
    }

    /// @param weights how they were stored while it ran
    /// @param files SHA-256 of each file of the model and of its adapters, by its name in the model's folder
    public record Model(String name, String weights, Map<String, String> files) {
        public Model {
            files = new TreeMap<>(files);
        }
    }

    /// @param file as it was named
    public static AnswerBasis of(Document document, String file, Scope scope, Optional<Model> model,
            Optional<String> decoding) {
        return of(Asked.of(document, file), scope, model, decoding);
    }

    /// The same of what is known already: to find it out all of the text is read.
    public static AnswerBasis of(Asked document, Scope scope, Optional<Model> model, Optional<String> decoding) {
        return new AnswerBasis(FORMAT, version(), document, Part.of(scope), model.orElse(null), decoding.orElse(null));
    }

    /// The version in the jar's manifest.
    public static String version() {
        var version = AnswerBasis.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
