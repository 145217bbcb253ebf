package org.lectern.inference.checkpoint.gguf;

import java.nio.file.Path;
import java.util.List;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.checkpoint.NamedTensors;
import org.lectern.inference.checkpoint.tensor.Tensor;
import org.lectern.inference.checkpoint.vocabulary.TokenizerSource;

/// A Llama decoder in one GGUF file.
public final class GgufCheckpoint implements Checkpoint {
    private static final int LONGEST_NAME = 1024;

    private final Path path;
    private final GgufFile file;
    private final ModelConfig config;
    private final NamedTensors tensors;
    private final TokenizerSource tokenizer;

    private GgufCheckpoint(Path path, GgufFile file) throws CheckpointException {
        this.path = path;
        this.file = file;
        Metadata metadata = file.metadata();
        Decoder decoder = new DecoderReader(metadata, file.tensors()).read();
        tensors = new TensorNames(decoder).named(path, file.tensors());
        VocabularyReader vocabulary = new VocabularyReader(metadata);
        if (vocabulary.size() > decoder.vocabulary()) {
            throw new CheckpointException(path, "has " + vocabulary.size() + " tokens and a model of "
                    + decoder.vocabulary() + ".");
        }
        tokenizer = vocabulary.source();
        String name = metadata.text("general.name", LONGEST_NAME).orElse(path.getFileName().toString());
        config = new ModelConfig(name, decoder, vocabulary.bos(), vocabulary.ends(),
                LecternConfig.forForeignModel(decoder.maxPositions()));
    }

    public static GgufCheckpoint open(Path path) throws CheckpointException {
        GgufFile file = GgufFile.open(path);
        boolean opened = false;
        try {
            GgufCheckpoint checkpoint = new GgufCheckpoint(path, file);
            opened = true;
            return checkpoint;
        } finally {
            if (!opened) {
                file.close();
            }
        }
    }

    @Override
    public List<Path> contentFiles() {
        return List.of(path);
    }

    @Override
    public ModelConfig config() {
        return config;
    }

    @Override
    public TokenizerSource tokenizer() {
        return tokenizer;
    }

    @Override
    public Tensor tensor(String name, Integer... shape) throws CheckpointException {
        return tensors.finite(name, shape);
    }

    @Override
    public long parameters() {
        return tensors.parameters();
    }

    @Override
    public void close() {
        file.close();
    }
}
