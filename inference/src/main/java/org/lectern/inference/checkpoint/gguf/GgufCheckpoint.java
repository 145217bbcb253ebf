package org.lectern.inference.checkpoint.gguf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.lectern.inference.api.model.ModelCard.Origin;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.Decoder;
import org.lectern.inference.checkpoint.DecoderTensors;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.checkpoint.NamedTensors;
import org.lectern.inference.checkpoint.chat.ChatPrompts;
import org.lectern.inference.checkpoint.chat.ChatSource;
import org.lectern.inference.checkpoint.family.DecoderMaker;
import org.lectern.inference.checkpoint.family.Family;
import org.lectern.inference.checkpoint.family.Foreign;
import org.lectern.inference.checkpoint.family.Trait;
import org.lectern.inference.checkpoint.tensor.RowOrder;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.tensor.Tensor;
import org.lectern.inference.checkpoint.vocabulary.TokenizerSource;

/// A decoder in one GGUF file, or in several that belong together.
public final class GgufCheckpoint implements Checkpoint {
    private static final int LONGEST_NAME = 1024;

    private final GgufParts files;
    private final ModelConfig config;
    private final Origin origin;
    private final NamedTensors tensors;
    private final TokenizerSource tokenizer;

    private GgufCheckpoint(GgufParts files) throws CheckpointException {
        this.files = files;
        Path path = files.first();
        Metadata metadata = files.metadata();
        String architecture = metadata.text("general.architecture", LONGEST_NAME)
                .orElseThrow(() -> new CheckpointException(path, "does not say of what architecture it is."));
        Family family = Family.ofArchitecture(architecture)
                .orElseThrow(() -> new CheckpointException(path, Foreign.reason(architecture)));
        if (metadata.size(architecture + ".expert_count", 0) > 0) {
            throw new CheckpointException(path, "is a mixture of experts, which Lectern does not run.");
        }
        Map<String, Tensor> stored = files.tensors();
        TensorNames names = new TensorNames(family.norms(), !stored.containsKey("blk.0.ffn_gate.weight"));
        Map<String, Tensor> theirs = names.named(stored);
        Decoder decoder = new DecoderMaker(family, new MetadataFacts(metadata, architecture, stored, theirs))
                .make(Set.of());
        RowOrder rotated = family.has(Trait.INTERLEAVED_IN_GGUF)
                ? RowOrder.interleavedHeads(decoder.headDim())
                : RowOrder.AS_STORED;
        tensors = new DecoderTensors(decoder).named(path, theirs,
                new DecoderTensors.Storing(rotated, 0, names::called, TensorNames::isUnused));
        VocabularyReader vocabulary = new VocabularyReader(metadata);
        if (vocabulary.size() > decoder.vocabulary()) {
            throw new CheckpointException(path, "has " + vocabulary.size() + " tokens and a model of "
                    + decoder.vocabulary() + ".");
        }
        tokenizer = vocabulary.source();
        String name = metadata.text("general.name", LONGEST_NAME).orElse(path.getFileName().toString());
        origin = new GeneralFacts(metadata).origin(family.name());
        ChatSource chat = vocabulary.chat();
        OptionalInt bos = vocabulary.bos();
        config = new ModelConfig(name, decoder, bos, vocabulary.ends(), LecternConfig.forForeignModel(
                decoder.maxPositions(), ChatPrompts.of(chat), bos.isPresent() ? chat.bos() : ""));
    }

    /// @param path the file, or any one of several
    public static GgufCheckpoint open(Path path) throws CheckpointException {
        GgufParts files = GgufParts.open(path);
        boolean opened = false;
        try {
            GgufCheckpoint checkpoint = new GgufCheckpoint(files);
            opened = true;
            return checkpoint;
        } finally {
            if (!opened) {
                files.close();
            }
        }
    }

    @Override
    public List<Path> contentFiles() {
        return files.paths();
    }

    @Override
    public ModelConfig config() {
        return config;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public TokenizerSource tokenizer() {
        return tokenizer;
    }

    @Override
    public Tensor tensor(String name, Integer... shape) throws CheckpointException {
        return tensors.sound(name, shape);
    }

    @Override
    public ElementType type(String name) throws CheckpointException {
        return tensors.type(name);
    }

    @Override
    public long parameters() {
        return tensors.parameters();
    }

    @Override
    public void close() {
        files.close();
    }
}
