package org.lectern.inference.engine.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.api.memory.MemoryAccount;
import org.lectern.inference.api.memory.ModelNeeds;
import org.lectern.inference.api.memory.Remedy;
import org.lectern.inference.checkpoint.CheckpointException;

/// Finds what makes a model fit: one change if one is enough, two or three otherwise, another model at last.
///
/// @param account which does not fit
/// @param passages that are read for a question now
record Remedies(Accountant accountant, MemoryAccount account, int passages) {
    /// The most exact first.
    private static final List<WeightFormat> SMALLER = List.of(WeightFormat.INT8, WeightFormat.INT8_DYNAMIC,
            WeightFormat.STORED, WeightFormat.INT4);
    private static final int[] FEWER = {8, 4, 2, 1};
    private static final int SPARE_PART = 2; // of the disk stays free

    /// Those that cost least first: memory nobody uses, passages, bits.
    List<Remedy> all() throws CheckpointException {
        if (account.needs().budget() <= account.budget() && account.needs().peak() <= account.free()) {
            return List.of(remedy(account.needs(), List.of())); // the disk alone is short
        }
        List<Remedy> single = new ArrayList<>(budget(account.needs(), List.of()));
        for (int fewer : FEWER) {
            ModelNeeds less = accountant.needs(account.needs().format(), fewer);
            if (fewer < passages && fits(less)) {
                single.add(remedy(less, List.of(new Remedy.Passages(fewer))));
                break;
            }
        }
        for (WeightFormat format : formats()) {
            ModelNeeds less = accountant.needs(format, passages);
            if (fits(less)) {
                single.add(remedy(less, List.of(new Remedy.Format(format))));
                break;
            }
        }
        return single.isEmpty() ? List.of(several()) : single;
    }

    private Remedy several() throws CheckpointException {
        List<WeightFormat> formats = new ArrayList<>(formats());
        formats.addFirst(account.needs().format());
        for (WeightFormat format : formats) {
            for (int fewer : Stream.of(passages, 8, 4, 2, 1).filter(count -> count <= passages).distinct().toList()) {
                ModelNeeds less = accountant.needs(format, fewer);
                List<Remedy.Change> changes = new ArrayList<>();
                if (format != account.needs().format()) {
                    changes.add(new Remedy.Format(format));
                }
                if (fewer < passages) {
                    changes.add(new Remedy.Passages(fewer));
                }
                if (fits(less)) {
                    return remedy(less, changes);
                }
                List<Remedy> larger = budget(less, changes);
                if (!larger.isEmpty()) {
                    return larger.getFirst();
                }
            }
        }
        // passages and runs grow with a model as its weights do
        ModelNeeds least = accountant.needs(formats.getLast(), 1);
        long room = Math.min(account.free(), account.budget());
        return remedy(least, List.of(new Remedy.SmallerModel(share(room, least.weights(), least.budget()))));
    }

    /// Bytes of the weights among what there is room for, where a model's weights are so much of the budget that it needs.
    static long share(long room, long weights, long budget) {
        return (long) (room * ((double) weights / Math.max(1, budget)));
    }

    // formats that hold less than the one now, the most exact first
    private List<WeightFormat> formats() throws CheckpointException {
        List<WeightFormat> smaller = new ArrayList<>();
        for (WeightFormat format : SMALLER) {
            boolean possible = format != WeightFormat.STORED || accountant.storesBlocks();
            if (possible && accountant.needs(format, passages).weights() < account.needs().weights()) {
                smaller.add(format);
            }
        }
        return smaller;
    }

    private boolean fits(ModelNeeds needs) {
        return needs.budget() <= account.budget() && needs.peak() <= account.free();
    }

    // a larger budget, if the machine has it
    private List<Remedy> budget(ModelNeeds needs, List<Remedy.Change> others) {
        if (needs.budget() <= account.budget() || needs.peak() > account.free()) {
            return List.of();
        }
        List<Remedy.Change> changes = new ArrayList<>(others);
        changes.addAll(Remedy.larger(needs, needs.budget()).changes());
        return List.of(remedy(needs, changes));
    }

    // with less on the disk where that is short
    private Remedy remedy(ModelNeeds needs, List<Remedy.Change> changes) {
        List<Remedy.Change> all = new ArrayList<>(changes);
        if (account.diskBudget() > account.diskFree()) {
            all.add(new Remedy.Store(account.diskFree() / SPARE_PART));
        }
        return new Remedy(all, needs.peak());
    }
}
