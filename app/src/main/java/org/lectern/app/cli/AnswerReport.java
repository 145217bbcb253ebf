package org.lectern.app.cli;

import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Locale;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Evidence;
import org.lectern.app.answering.NearPassage;
import org.lectern.app.document.model.FlowRegion;
import org.lectern.app.document.model.PageRegion;
import org.lectern.app.document.model.Region;

/// An answer in the form of `ask --json`.
///
/// @param finish "end", "length", "cancelled" or "not_found"
/// @param chunks how many chunks took part
/// @param read how many chunks were read with the question
record AnswerReport(String answer, List<Item> evidence, List<Found> nearest, int chunks, double seconds, String finish,
        int tokens,
        @SerializedName("chunks_read") int read) {
    /// @param page on which the quote begins, from 1
    /// @param boxes each [page, x, y, width, height] in points from the page's top left; in flowing documents each
    /// [page, block, start, end], characters in the block
    record Item(int page, String section, String quote, double score, int chunk, List<List<Number>> boxes) {
        static Item of(Evidence evidence) {
            return new Item(evidence.page(), evidence.section(), evidence.quote(), evidence.score(), evidence.chunk(),
                    evidence.regions().stream().map(Item::numbers).toList());
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
    record Found(int page, String section, String quote) {
        static Found of(NearPassage found) {
            return new Found(found.page(), found.section(), found.quote());
        }
    }

    private static double rounded(double points) {
        return Math.round(points * 100) / 100.0;
    }

    static AnswerReport of(Answer answer) {
        return new AnswerReport(answer.text(), answer.evidence().stream().map(Item::of).toList(),
                answer.nearest().stream().map(Found::of).toList(), answer.consulted().chunks(),
                answer.consulted().seconds(), answer.finish().name().toLowerCase(Locale.ROOT),
                answer.consulted().tokens(),
                answer.consulted().read());
    }
}
