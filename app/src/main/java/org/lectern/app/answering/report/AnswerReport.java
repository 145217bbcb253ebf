package org.lectern.app.answering.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.answering.Quotation;
import org.lectern.app.answering.Statement;
import org.lectern.app.answering.receipt.Receipt;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.Region;

/// An answer in the form of `ask --json`.
///
/// @param answer what it says, with what Lectern says by itself
/// @param kind as what it was answered, such as "fact" or "yesno"
/// @param grounding "quoted", "probable", "not_found", "told" or "stopped"
/// @param probability that it is right, 0 to 1; null where that means nothing
/// @param understoodAs what was asked instead of the question; null where it was asked as it was typed
/// @param remarks what Lectern says by itself, in English
/// @param finish "end", "length", "cancelled" or "not_found"
/// @param chunks how many chunks took part
/// @param read how many chunks were read with the question
/// @param receipts what was found out of the answer resting on its evidence; empty without `--check`
/// @param basis what it was asked of, and by what
public record AnswerReport(String question, String answer, String kind, String grounding, @Nullable Double probability,
        @SerializedName("understood_as") @Nullable String understoodAs, List<String> remarks, List<Said> statements,
        List<Item> evidence, List<Found> nearest, int chunks, double seconds, String finish, int tokens,
        @SerializedName("chunks_read") int read, List<Checked> receipts, AnswerBasis basis) {
    /// Before the JSON of an answer in Markdown.
    public static final String COMMENT = "<!-- lectern-answer ";
    /// Behind it.
    public static final String COMMENT_END = " -->";

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    /// @param group what it is said of; empty in an answer with one side
    /// @param evidence numbers of the passages that it rests on, from 1 in the order of the report
    public record Said(String group, String text, List<Integer> evidence) {
        static Said of(Statement statement) {
            return new Said(statement.group(), statement.text(), statement.evidence());
        }
    }

    /// @param page on which the quote begins, from 1
    /// @param label as that page is printed; null where that is its number
    /// @param boxes each [page, x, y, width, height] in points from the page's top left; in flowing documents each
    /// [page, block, start, end], characters in the block
    /// @param span [start, end], characters in the text of the document
    public record Item(int page, @Nullable String label, String section, String quote, double score, int chunk,
            List<List<Number>> boxes, List<Integer> span) {
        static Item of(Evidence evidence) {
            return new Item(evidence.page(), printed(evidence), evidence.section(), evidence.quote(), evidence.score(),
                    evidence.chunk(), boxes(evidence.regions()),
                    List.of(evidence.span().start(), evidence.span().end()));
        }

        /// Regions as the report has them.
        public static List<List<Number>> boxes(List<Region> regions) {
            return regions.stream().map(Item::numbers).toList();
        }

        private static List<Number> numbers(Region region) {
            return switch (region) {
                case PageRegion box -> List.of(box.page(), rounded(box.x()), rounded(box.y()), rounded(box.width()),
                        rounded(box.height()));
                case FlowRegion range -> List.of(range.page(), range.block(), range.start(), range.end());
            };
        }
    }

    /// A passage that a search for the question's words found; no answer came from it.
    public record Found(int page, @Nullable String label, String section, String quote) {
        static Found of(NearPassage found) {
            return new Found(found.page(), printed(found), found.section(), found.quote());
        }
    }

    /// What becomes of the answer without the cited words, and on them alone. Log-probabilities are natural (nats), of the answer among all
    /// that the passages offer and that there is none; they are cut off at -13.8, one in a million.
    ///
    /// @param evidence number of the passage
    /// @param whole on all that was asked
    /// @param without on all the rest
    /// @param alone on the words alone
    /// @param fall whole less without
    /// @param kept alone less whole
    /// @param foundWithout what is found in all the rest: "same" as the answer, "other" or "nothing"
    /// @param foundAlone the same of the words alone
    public record Checked(int evidence, @SerializedName("log_probability") double whole,
            @SerializedName("log_probability_without") double without,
            @SerializedName("log_probability_alone") double alone, double fall, double kept,
            @SerializedName("found_without") String foundWithout, @SerializedName("found_alone") String foundAlone) {
        static Checked of(Receipt receipt) {
            return new Checked(receipt.evidence(), receipt.whole(), receipt.without().logProbability(),
                    receipt.alone().logProbability(), receipt.fall(), receipt.kept(),
                    lower(receipt.without().likeness()), lower(receipt.alone().likeness()));
        }
    }

    private static @Nullable String printed(Quotation quotation) {
        return quotation.pageName().isPrinted() ? quotation.pageName().label() : null;
    }

    private static double rounded(double points) {
        return Math.round(points * 100) / 100.0;
    }

    public static AnswerReport of(Answer answer, AnswerBasis basis) {
        var sentences = new AnswerSentences(answer);
        return new AnswerReport(answer.question(), sentences.text(), lower(answer.kind()), lower(answer.grounding()),
                Double.isNaN(answer.probability()) ? null : answer.probability(), answer.understoodAs().orElse(null),
                sentences.remarks(), answer.statements().stream().map(Said::of).toList(),
                answer.evidence().stream().map(Item::of).toList(), answer.nearest().stream().map(Found::of).toList(),
                answer.consulted().chunks(), answer.consulted().seconds(), lower(answer.finish()),
                answer.consulted().tokens(), answer.consulted().read(),
                answer.receipts().stream().map(Checked::of).toList(), basis);
    }

    /// On one line.
    public String json() {
        return GSON.toJson(this);
    }

    /// The same in a comment that readers of Markdown do not see. Two hyphens, which would end it, stand in texts only and are written
    /// otherwise there.
    public String comment() {
        return COMMENT + json().replace("--", "-\\u002d") + COMMENT_END + "\n";
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
