package org.lectern.app.testing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lectern.inference.api.CancelSignal;
import org.lectern.inference.api.Context;
import org.lectern.inference.api.passage.Ranked;

/// Reads only the first passages of a text at once, the others when it is told to.
///
/// A question's words are not looked for in those others before.
public class FirstPassages extends WordRanker {
    private final int atOnce;

    /// @param atOnce how many passages are read at once
    public FirstPassages(int atOnce) {
        this.atOnce = atOnce;
    }

    @Override
    public List<Ranked> rank(String question, Context context, CancelSignal cancel) {
        return super.rank(question, context, cancel).stream().map(one -> one.chunk() < atOnce ? one : unread(one))
                .sorted(Comparator.comparing((Ranked one) -> one.read().isEmpty())
                        .thenComparing(one -> one.read().isEmpty() ? one.chunk() : 0))
                .toList();
    }

    private static Ranked unread(Ranked one) {
        return new Ranked(one.chunk(), one.range(), one.heading(), one.text(), one.words(), one.meaning(),
                one.found(), Optional.empty());
    }

    @Override
    public List<Ranked> read(String question, Context context, List<Ranked> passages, CancelSignal cancel) {
        return super.rank(question, context, cancel).stream()
                .filter(one -> passages.stream().anyMatch(wanted -> wanted.chunk() == one.chunk())).toList();
    }
}
