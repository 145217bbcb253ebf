package org.lectern.app.answering.way;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.app.answering.Answer;
import org.lectern.app.answering.Asking;
import org.lectern.app.answering.Draft;
import org.lectern.app.answering.Grounding;
import org.lectern.app.answering.Remark.Saying;
import org.lectern.app.answering.ScopedChunks;
import org.lectern.app.answering.Way;
import org.lectern.app.answering.wording.CountedWords;
import org.lectern.app.document.model.DocumentRef;
import org.lectern.app.document.words.FoldedText;
import org.lectern.app.document.words.SearchWords;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Sentences;
import org.lectern.inference.api.text.WholeWords;

/// How often words stand there: counted as whole words in the text of the scope, other forms of a word not; the evidence is the
/// sentences with the first five.
public final class CountWay implements Way {
    private static final int SHOWN = 5; // for each of several words in each document

    /// Whether a question wants words counted.
    static boolean isOne(String question) {
        return !CountedWords.in(question).isEmpty();
    }

    @Override
    public Answer answer(Asking asking) {
        var draft = new Draft(asking).probability(1);
        for (var words : CountedWords.in(asking.question())) {
            for (var document : asking.asked().documents()) {
                if (asking.cancel().isCancelled()) {
                    return draft.stopped();
                }
                count(asking, draft, words, document);
            }
        }
        return draft.finish(Grounding.TOLD);
    }

    private static void count(Asking asking, Draft draft, String words, ScopedChunks document) {
        var places = places(document, words);
        var chunks = places.stream().map(place -> asking.asked().chunk(document, place.start())).distinct().count();
        if (asking.asked().documents().size() == 1) {
            draft.remark(Saying.COUNTED, words, places.size(), chunks);
        } else {
            draft.remark(Saying.COUNTED_IN, words, places.size(), chunks, DocumentRef.of(document.document()).title());
        }
        places.stream().limit(SHOWN)
                .forEach(place -> draft.cite(asking.asked().chunk(document, place.start()), around(document, place),
                        1));
    }

    private static List<TextRange> places(ScopedChunks document, String words) {
        var text = document.document().text();
        var spans = document.subject().scope().spans(document.document());
        var pattern = Pattern.compile(SearchWords.in(words).stream().map(Pattern::quote)
                .collect(Collectors.joining("[^\\p{L}\\p{N}]{0,3}")));
        return pattern.pattern().isEmpty()
                ? List.of()
                : new FoldedText(text).all(pattern).stream().filter(place -> WholeWords.are(text, place))
                        .filter(place -> spans.stream().anyMatch(span -> span.contains(place))).toList();
    }

    private static TextRange around(ScopedChunks document, TextRange place) {
        var text = document.document().text();
        var start = text.lastIndexOf('\n', place.start() - 1) + 1;
        var end = text.indexOf('\n', place.end());
        return Sentences.in(text, new TextRange(start, end < 0 ? text.length() : end)).stream()
                .filter(sentence -> sentence.overlaps(place)).findFirst().orElse(place);
    }
}
