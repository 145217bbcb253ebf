package org.lectern.app.evaluation.bench.set;

import java.util.ArrayList;
import java.util.List;
import org.lectern.app.evaluation.bench.BenchSet;

/// All benchmarks.
public final class BenchSets {
    private static final int FEW = 75;
    private static final int SOME = 140;
    private static final int MANY = 2000;
    private static final int SHORT_KEY = 7;
    private static final int LONG_KEY = 64;

    private BenchSets() {}

    /// In the order in which they are run: what shows most at little cost first.
    public static List<BenchSet> all() {
        var sets = new ArrayList<BenchSet>();
        sets.addAll(List.of(new CiteControl(false), new CiteControl(true), new YesNo(), new TwoFacts(),
                SpanDocuments.covid(), SpanDocuments.policies(), new Meetings(), new KeyValues(FEW, false),
                new KeyValues(SOME, false), new PassKeys(SHORT_KEY, false), new PassKeys(LONG_KEY, false)));
        for (var size : List.of(NeedleSize.K4, NeedleSize.K8)) {
            addNeedles(size, sets);
        }
        for (var language : NeedleData.values()) {
            sets.add(new AncestralTrace(language));
        }
        sets.addAll(LongBench.all());
        for (var kind : FilmItem.Kind.values()) {
            sets.add(new FilmProbing(kind));
        }
        sets.add(new KeyValues(MANY, true));
        for (var size : List.of(NeedleSize.K32, NeedleSize.K128)) {
            addNeedles(size, sets);
        }
        sets.addAll(List.of(new PassKeys(SHORT_KEY, true), new PassKeys(LONG_KEY, true)));
        return sets;
    }

    private static void addNeedles(NeedleSize size, List<BenchSet> sets) {
        for (var language : NeedleData.values()) {
            sets.add(new NeedleRetrieval(language, size, true));
            sets.add(new NeedleRetrieval(language, size, false));
            sets.add(new NeedleReasoning(language, size));
        }
    }
}
