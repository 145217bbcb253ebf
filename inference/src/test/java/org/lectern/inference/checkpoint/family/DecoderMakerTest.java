package org.lectern.inference.checkpoint.family;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.inference.checkpoint.Rotary;

class DecoderMakerTest {
    /// Says nothing but numbers.
    private record Numbers(Map<Fact, Double> numbers) implements Facts {
        @Override
        public Path file() {
            return Path.of("model.gguf");
        }

        @Override
        public String called(Fact fact) {
            return fact.gguf();
        }

        @Override
        public OptionalInt size(Fact fact) {
            Double number = numbers.get(fact);
            return number == null ? OptionalInt.empty() : OptionalInt.of(number.intValue());
        }

        @Override
        public OptionalDouble number(Fact fact) {
            Double number = numbers.get(fact);
            return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
        }

        @Override
        public int vocabulary() {
            return 40;
        }

        @Override
        public boolean hasTensor(String name) {
            return false;
        }

        @Override
        public Optional<Boolean> tied() {
            return Optional.empty();
        }

        @Override
        public boolean windowsOn(Family family) {
            return true;
        }

        @Override
        public Optional<List<Boolean>> windowed(int layers) {
            return Optional.empty();
        }

        @Override
        public OptionalInt period() {
            return OptionalInt.empty();
        }

        @Override
        public Optional<List<Boolean>> rotates(int layers) {
            return Optional.empty();
        }

        @Override
        public Turning turning(Family family, int headDim, int maxPositions) {
            return new Turning(headDim, Rotary.plain(1e4), Optional.of(Rotary.plain(1e4)), maxPositions);
        }
    }

    // GGUF files do not say by what Gemma's largest models divide their scores; heads of 128, hidden units by heads are 144 and 168
    @ParameterizedTest
    @CsvSource({"gemma2,46,4608,144", "gemma2,42,4608,128", "gemma3,62,5376,168", "gemma3,48,5376,128",
            "gemma3,46,5376,128", "gemma2,62,4608,128"})
    void scoresOfTheLargestGemmaAreDividedByMore(String architecture, int layers, double hidden, double divisor)
            throws Exception {
        Facts facts = new Numbers(Map.of(Fact.LAYERS, (double) layers, Fact.HIDDEN, hidden, Fact.INTERMEDIATE, 64.0,
                Fact.HEADS, 32.0, Fact.KEY_HEADS, 16.0, Fact.HEAD_SIZE, 128.0, Fact.EPSILON, 1e-6));
        assertEquals(1 / Math.sqrt(divisor), new DecoderMaker(Family.ofArchitecture(architecture).orElseThrow(), facts)
                .make(Set.of()).scales().scores(), 1e-7);
    }
}
