package org.lectern.inference.ranking;

import java.util.ArrayList;
import java.util.List;
import org.lectern.inference.api.TextRange;
import org.lectern.inference.api.text.Scripts;
import org.lectern.inference.api.text.Sentences;
import org.lectern.inference.encoder.Sequence;
import org.lectern.inference.encoder.SequenceBuilder;
import org.lectern.inference.encoder.WordPieces;
import org.lectern.inference.tokenizer.Encoding;

/// A question and a passage as the cross-encoder reads them: `[CLS] question [SEP] heading [SEP] passage [SEP]`.
///
/// @param passage what is read
/// @param tokens of the passage; those that did not fit are left out
/// @param first token of the passage in the sequence
record ReaderInput(Sequence sequence, Candidate passage, Encoding tokens, int first) {
    private static final int LONGEST = 384;
    private static final int LONGEST_QUESTION = 64;
    private static final int LONGEST_HEADING = 48;

    static ReaderInput of(WordPieces pieces, int[] question, Candidate candidate) {
        SequenceBuilder builder = new SequenceBuilder(pieces, LONGEST);
        builder.part(question, 0, LONGEST - LONGEST_QUESTION - 2);
        if (!candidate.heading().isEmpty()) {
            int free = LONGEST - builder.length() - LONGEST_HEADING - 1;
            builder.part(pieces.encode(candidate.heading()).ids(), 0, free);
        }
        Encoding tokens = pieces.encode(candidate.text());
        int first = builder.length();
        builder.part(tokens.ids(), 1, 0);
        return new ReaderInput(builder.build(), candidate, tokens.slice(0, builder.length() - first - 1),
                first);
    }

    Reading reading(Scores scores) {
        SpanFinder spans = new SpanFinder(this, scores);
        return new Reading(scores.relevance(), scores.verdict(), spans.none(), spans.best(),
                sentences(scores.support()));
    }

    private List<Support> sentences(float[] support) {
        String text = passage.text();
        List<Support> sentences = new ArrayList<>();
        int token = 0;
        int start = 0;
        for (int end : Sentences.ends(text, new TextRange(0, text.length()))) {
            double sum = 0;
            int count = 0;
            while (token < tokens.length() && tokens.starts()[token] < end) {
                sum += support[first + token];
                token++;
                count++;
            }
            TextRange range = Scripts.visible(text, new TextRange(start, end));
            if (count > 0 && range.length() > 0 && !passage.isAside(range)) {
                sentences.add(new Support(range, sum / count));
            }
            start = end;
        }
        return sentences;
    }
}
