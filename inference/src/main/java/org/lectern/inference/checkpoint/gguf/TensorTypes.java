package org.lectern.inference.checkpoint.gguf;

import java.util.List;
import java.util.Optional;
import org.lectern.inference.checkpoint.tensor.ElementType;

/// The types of tensors by their numbers in GGUF files.
final class TensorTypes {
    private static final String REMOVED = "";
    private static final List<String> NAMES = List.of("F32", "F16", "Q4_0", "Q4_1", REMOVED, REMOVED, "Q5_0", "Q5_1",
            "Q8_0", "Q8_1", "Q2_K", "Q3_K", "Q4_K", "Q5_K", "Q6_K", "Q8_K", "IQ2_XXS", "IQ2_XS", "IQ3_XXS", "IQ1_S",
            "IQ4_NL", "IQ3_S", "IQ2_S", "IQ4_XS", "I8", "I16", "I32", "I64", "F64", "IQ1_M", "BF16", REMOVED, REMOVED,
            REMOVED, "TQ1_0", "TQ2_0", REMOVED, REMOVED, REMOVED, "MXFP4", "NVFP4", "Q1_0", "Q2_0");

    private TensorTypes() {}

    /// The type, if Lectern reads it.
    static Optional<ElementType> numbered(int number) {
        String name = name(number);
        for (ElementType type : ElementType.values()) {
            if (type != ElementType.I8 && type.name().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    static String name(int number) {
        boolean known = number >= 0 && number < NAMES.size() && !NAMES.get(number).equals(REMOVED);
        return known ? NAMES.get(number) : "type " + number;
    }
}
