package org.lectern.inference.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.LecternConfig;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.checkpoint.safetensors.AdapterDescription;
import org.lectern.inference.checkpoint.safetensors.AdapterFile;
import org.lectern.inference.decode.Adapters;
import org.lectern.inference.disk.Digests;
import org.lectern.inference.graph.DecoderShape;
import org.lectern.inference.graph.LowRankUpdates;

/// The adapters that lie beside a base.
///
/// @param local reads and answers questions
/// @param candidate makes a passage's last token its candidate
/// @param rewriting writes questions that stand alone
/// @param refusal why the one that is there for rewriting is not used
record AdapterSet(Optional<AdapterFile> local, Optional<AdapterFile> candidate, Optional<AdapterFile> rewriting,
        Optional<String> refusal)
        implements
            AutoCloseable {
    /// Opens those that there are. One for rewriting that cannot be used is left out, for the decoder serves without it.
    static AdapterSet open(ModelFolder folder, Checkpoint base) throws CheckpointException, IOException {
        List<Optional<Path>> needed = List.of(folder.readingAdapter(), folder.candidateAdapter());
        if (needed.stream().allMatch(Optional::isEmpty) && folder.rewritingAdapter().isEmpty()) {
            return new AdapterSet(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        String sha256 = Digests.of(base.contentFiles().getLast());
        List<Optional<AdapterFile>> opened = new ArrayList<>();
        boolean complete = false;
        try {
            for (Optional<Path> file : needed) {
                opened.add(open(file, base, sha256));
            }
            Optional<String> refusal = Optional.empty();
            try {
                opened.add(open(folder.rewritingAdapter(), base, sha256));
            } catch (CheckpointException e) {
                opened.add(Optional.empty());
                refusal = Optional.of(e.getMessage());
            }
            complete = true;
            return new AdapterSet(opened.get(0), opened.get(1), opened.get(2), refusal);
        } finally {
            if (!complete) {
                opened.stream().flatMap(Optional::stream).forEach(AdapterFile::close);
            }
        }
    }

    private static Optional<AdapterFile> open(Optional<Path> file, Checkpoint base, String sha256)
            throws CheckpointException {
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(AdapterFile.open(file.get(), base.config().decoder(), sha256));
    }

    /// The base's configuration with the prompt that the adapters were trained with.
    ModelConfig configured(ModelConfig base) {
        return Stream.of(local, candidate).flatMap(Optional::stream).map(AdapterFile::description)
                .map(AdapterDescription::prompt).flatMap(Optional::stream).findFirst()
                .map(prompt -> base.with(prompted(base.lectern(), prompt)))
                .orElse(base);
    }

    /// What is written where the answer is in no passage; empty where that was not trained.
    Optional<String> notHere() {
        return local.flatMap(adapter -> adapter.description().prompt()).map(AdapterDescription.Prompt::notHere)
                .filter(words -> !words.isEmpty());
    }

    private static LecternConfig prompted(LecternConfig base, AdapterDescription.Prompt prompt) {
        return new LecternConfig(prompt.question(), base.chunkLength(), base.maxSuffix(), base.attributionHeads(),
                base.salienceHeads(), Optional.of(prompt.passage()));
    }

    Adapters of(DecoderShape shape) {
        return new Adapters(shape, local.map(LowRankUpdates.class::cast),
                candidate.map(LowRankUpdates.class::cast));
    }

    @Override
    public void close() {
        Stream.of(local, candidate, rewriting).flatMap(Optional::stream).forEach(AdapterFile::close);
    }
}
