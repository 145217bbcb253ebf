package org.lectern.app.cli.part;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.inference.api.WeightFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options that name a model and how it runs, the same in every command.
public final class ModelOption {
    @Option(names = "--model", paramLabel = "DIR",
            description = "Folder of the model; default: the one of the settings.")
    private @Nullable Path directory;

    @Option(names = "--format", paramLabel = "FORMAT", converter = FormatConverter.class,
            description = "How the weights are stored: fp32, fp16, int8, int4, int8-dynamic, or stored: the blocks of a "
                    + "GGUF file as they are; default: as the settings say, normally stored, or the fastest that is as "
                    + "good as fp32 on this machine.")
    private @Nullable WeightFormat format;

    public ModelChoice choice() {
        return new ModelChoice(Optional.ofNullable(directory), Optional.ofNullable(format));
    }

    /// Reads the label of a format.
    static final class FormatConverter implements ITypeConverter<WeightFormat> {
        @Override
        public WeightFormat convert(String label) {
            return WeightFormat.labelled(label).orElseThrow(() -> new TypeConversionException(
                    "is none of " + Arrays.stream(WeightFormat.values()).map(WeightFormat::label).toList()));
        }
    }
}
