package org.lectern.inference.checkpoint;

import java.nio.file.Path;
import java.util.List;
import org.lectern.inference.api.model.ModelCard.Origin;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.tensor.Tensor;
import org.lectern.inference.checkpoint.vocabulary.TokenizerSource;

/// A decoder's weights on disk, by their Hugging Face names (`model.layers.0.self_attn.q_proj.weight`), with what belongs to
/// them; whatever the files look like.
public interface Checkpoint extends AutoCloseable {
    /// The files that the model is made of, in a fixed order.
    List<Path> contentFiles() throws CheckpointException;

    ModelConfig config();

    /// Where the model comes from, as far as its files tell.
    Origin origin();

    /// What the tokenizer is made of.
    TokenizerSource tokenizer();

    /// The tensor of that name, valid while the checkpoint is open.
    ///
    /// @param shape the shape it must have
    Tensor tensor(String name, Integer... shape) throws CheckpointException;

    /// How the tensor of that name is stored, which the files' headers alone say.
    ElementType type(String name) throws CheckpointException;

    /// Weights in the checkpoint, candidate projections included.
    long parameters();

    @Override
    void close();
}
