package org.lectern.inference.engine.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.inference.api.WeightFormat;
import org.lectern.inference.api.memory.MemoryAccount;
import org.lectern.inference.api.memory.ModelNeeds;
import org.lectern.inference.api.memory.Remedy;
import org.lectern.inference.checkpoint.gguf.GgufCheckpoint;
import org.lectern.inference.engine.EngineFactory;
import org.lectern.inference.engine.EngineOptions;

/// What a model needs is known from its header, and what does not fit has a remedy that makes it fit.
class AccountantTest {
    private static final long GIGABYTE = 1L << 30;
    private static final long SESSION = 14L << 20;
    private static final long LITTLE = 600L << 20;

    @TempDir
    private Path directory;
    private EngineOptions options;

    @BeforeEach
    void options() {
        options = new EngineOptions(directory.resolve("cache"), 4 * GIGABYTE, 2).withWeightFormat(Optional.empty());
    }

    // 4-bit codes with two numbers for each 32 take 3/4 byte a weight, 8-bit codes 5/4
    @ParameterizedTest
    @CsvSource({"LLAMA_3_2_1B, 45613056, 328335360", "QWEN_2_5_500M, 18636800, 170168320",
            "QWEN_3_600M, 11796480, 194478080", "GEMMA_3_1B, 20127744, 377487360"})
    void weightsAreAddedUpByLayers(KnownShape shape, long layer, long head) throws Exception {
        ModelNeeds two = needs(shape, 2);
        ModelNeeds three = needs(shape, 3);
        assertEquals(layer, three.weights() - two.weights());
        assertEquals(head + SESSION, two.weights() - 2 * layer);
        assertEquals(three.stored() * 2, two.stored() * 3, "keys and values of documents too");
    }

    @Test
    void theWholeModelIsKnownWithoutReadingItsWeights() throws Exception {
        Path model = KnownShape.LLAMA_3_2_1B.writeHeader(directory.resolve("model"), 16);
        MemoryAccount account = EngineFactory.account(model, options);
        assertEquals(WeightFormat.STORED, account.needs().format());
        assertEquals(16 * 45_613_056L + 328_335_360L + SESSION, account.needs().weights());
        // 16 layers of 8 heads of 64 numbers in half precision, keys and values
        assertEquals(2 * 16 * 8 * 64 * 2 * 100_000L, account.needs().stored());
        assertEquals(4 * GIGABYTE, account.budget());
        assertTrue(account.free() > 0);
    }

    @Test
    void whatFitsNeedsNoRemedy() throws Exception {
        MemoryAccount account = account(8 * GIGABYTE, GIGABYTE);
        assertTrue(account.fits());
        assertEquals(List.of(), account.remedies());
    }

    @Test
    void aSmallBudgetIsMadeLargerWhereTheMachineHasMemory() throws Exception {
        options = options(GIGABYTE);
        MemoryAccount account = account(8 * GIGABYTE, GIGABYTE);
        assertFalse(account.fits());
        Remedy first = account.remedies().getFirst();
        assertTrue(first.changes().getFirst() instanceof Remedy.Budget, first::toString);
        assertEachRemedyHelps(account, 8 * GIGABYTE, GIGABYTE);
    }

    @Test
    void withoutMoreMemoryFewerPassagesAreRead() throws Exception {
        long budget = needs(KnownShape.LLAMA_3_2_1B, 16).budget() - 1;
        options = options(budget);
        MemoryAccount account = account(budget, GIGABYTE);
        assertTrue(account.remedies().contains(new Remedy(List.of(new Remedy.Passages(8)), needs(16, 8).peak())),
                account.remedies()::toString);
        assertEachRemedyHelps(account, budget, GIGABYTE);
    }

    @Test
    void severalChangesHelpWhereNoneDoesAlone() throws Exception {
        long free = needs(16, 1).budget() + 1;
        options = options(GIGABYTE / 2);
        MemoryAccount account = account(free, GIGABYTE);
        assertEquals(1, account.remedies().size());
        assertEquals(2, account.remedies().getFirst().changes().size(), account.remedies()::toString);
        assertEachRemedyHelps(account, free, GIGABYTE);
    }

    @Test
    void atLastASmallerModelHelps() throws Exception {
        MemoryAccount account = account(LITTLE, GIGABYTE);
        assertEquals(1, account.remedies().size());
        Remedy.Change change = account.remedies().getFirst().changes().getFirst();
        assertTrue(change instanceof Remedy.SmallerModel(long weights) && weights > 0 && weights < LITTLE,
                change::toString);
    }

    // memory times weights is more than a long holds
    @Test
    void theSmallerModelOfALargeOneHasAShareOfTheMemory() {
        long weights = 6_500_000_000L;
        assertEquals(3_136_773_867.0, Remedies.share(4 * GIGABYTE, weights, 8_900_000_000L), 1000);
    }

    @Test
    void aShortDiskKeepsLess() throws Exception {
        options = options.withDiskBudget(4 * GIGABYTE);
        MemoryAccount account = account(8 * GIGABYTE, GIGABYTE);
        assertFalse(account.fits());
        assertEquals(List.of(new Remedy.Store(GIGABYTE / 2)), account.remedies().getFirst().changes());
        assertEachRemedyHelps(account, 8 * GIGABYTE, GIGABYTE);
    }

    @Test
    void numbersAreHeldInFewerBits() throws Exception {
        ModelNeeds exact = needs(KnownShape.QWEN_2_5_500M, 2, WeightFormat.FP32);
        ModelNeeds stored = needs(KnownShape.QWEN_2_5_500M, 2, WeightFormat.STORED);
        ModelNeeds four = needs(KnownShape.QWEN_2_5_500M, 2, WeightFormat.INT4);
        assertTrue(four.weights() < stored.weights() && stored.weights() < exact.weights());
        assertEquals(4L * 14_909_440 * 2 + 4L * 151_936 * 896 + SESSION, exact.weights());
    }

    @Test
    void theMachinesTableIsRead() {
        String table = "MemTotal:       24000000 kB\nMemFree:          100 kB\nMemAvailable:    1024 kB\n";
        assertEquals(Optional.of(1L << 20), FreeMemory.bytes(table, "MemAvailable"));
        assertEquals(Optional.empty(), FreeMemory.bytes(table, "Mem"));
        assertTrue(EngineOptions.halfOfFree() >= 512L << 20);
    }

    private void assertEachRemedyHelps(MemoryAccount account, long free, long diskFree) throws Exception {
        EngineOptions before = options;
        for (Remedy remedy : account.remedies()) {
            options = before;
            remedy.changes().forEach(change -> options = changed(change));
            MemoryAccount after = account(free, diskFree);
            assertTrue(after.fits(), () -> remedy + " leaves " + after);
            assertEquals(remedy.peak(), after.needs().peak());
        }
    }

    private EngineOptions changed(Remedy.Change change) {
        return switch (change) {
            case Remedy.Format(WeightFormat format) -> options.withWeightFormat(Optional.of(format));
            case Remedy.Passages(int most) -> options.withPassages(most);
            case Remedy.Store(long bytes) -> options.withDiskBudget(bytes);
            case Remedy.Budget(long bytes) -> options(bytes);
            case Remedy.SmallerModel _ -> options;
        };
    }

    private EngineOptions options(long budget) {
        return new EngineOptions(options.cacheDirectory(), options.studies(), budget, options.diskBudgetBytes(),
                options.threads(), options.weightFormat(), options.devices(), options.passages());
    }

    private MemoryAccount account(long free, long diskFree) throws Exception {
        try (GgufCheckpoint checkpoint = open(KnownShape.LLAMA_3_2_1B, 16)) {
            return new Accountant(checkpoint, options).account(free, diskFree);
        }
    }

    private ModelNeeds needs(KnownShape shape, int layers) throws Exception {
        return needs(shape, layers, WeightFormat.STORED);
    }

    private ModelNeeds needs(KnownShape shape, int layers, WeightFormat format) throws Exception {
        try (GgufCheckpoint checkpoint = open(shape, layers)) {
            return new Accountant(checkpoint, options).needs(format, options.passages());
        }
    }

    private ModelNeeds needs(int layers, int passages) throws Exception {
        try (GgufCheckpoint checkpoint = open(KnownShape.LLAMA_3_2_1B, layers)) {
            return new Accountant(checkpoint, options).needs(WeightFormat.STORED, passages);
        }
    }

    private GgufCheckpoint open(KnownShape shape, int layers) throws Exception {
        Path model = shape.writeHeader(directory.resolve(shape.name() + layers), layers);
        return GgufCheckpoint.open(model.resolve("base/random.gguf"));
    }
}
