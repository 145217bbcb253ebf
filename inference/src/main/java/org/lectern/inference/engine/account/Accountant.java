package org.lectern.inference.engine.account;

import java.util.List;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.api.memory.MemoryAccount;
import org.lectern.inference.api.memory.ModelNeeds;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.Projection;
import org.lectern.inference.engine.EngineOptions;

/// Draws up the account of a model from its files' headers.
public record Accountant(Checkpoint checkpoint, EngineOptions options) {
    private static final int DOCUMENT = 100_000; // tokens
    /// Of the graph, the session and the tables of positions, as measured with four families.
    private static final long SESSION = 14L << 20;

    /// @param free bytes of memory
    /// @param diskFree bytes of the disk for what is computed of passages
    public MemoryAccount account(long free, long diskFree) throws CheckpointException {
        WeightFormat format = format();
        MemoryAccount account = new MemoryAccount(needs(format, options.passages()), options.memoryBudgetBytes(), free,
                options.diskBudgetBytes(), diskFree, List.of());
        return account.fits() ? account : account.with(new Remedies(this, account, options.passages()).all());
    }

    ModelNeeds needs(WeightFormat format, int passages) throws CheckpointException {
        return needs(format, OrdinaryQuestion.usual(passages, checkpoint.config().lectern().chunkLength()));
    }

    ModelNeeds needs(WeightFormat format, OrdinaryQuestion reading) throws CheckpointException {
        Decoder decoder = checkpoint.config().decoder();
        HeldWeights weights = HeldWeights.of(checkpoint, format);
        RunMemory runs = new RunMemory(decoder, reading);
        return new ModelNeeds(format, weights.bytes() + SESSION, weights.largest(), runs.passages(), runs.working(),
                runs.stored(DOCUMENT));
    }

    boolean storesBlocks() throws CheckpointException {
        return checkpoint.type(Projection.GATE.baseTensor(0)).layout().isPresent();
    }

    // as the engine chooses it before anything was tried; what trials find out holds less, or is exact where the model needs it
    private WeightFormat format() throws CheckpointException {
        if (options.weightFormat().isPresent()) {
            return options.weightFormat().get();
        }
        return storesBlocks() ? WeightFormat.STORED : WeightFormat.FP32;
    }
}
