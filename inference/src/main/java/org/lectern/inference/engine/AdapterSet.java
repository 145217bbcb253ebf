package org.lectern.inference.engine;

import java.io.IOException;
import java.nio.file.Path;
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
record AdapterSet(Optional<AdapterFile> local, Optional<AdapterFile> candidate) implements AutoCloseable {
    /// Opens those that there are.
    static AdapterSet open(ModelFolder folder, Checkpoint base) throws CheckpointException, IOException {
        Optional<Path> reading = folder.readingAdapter();
        Optional<Path> candidates = folder.candidateAdapter();
        if (reading.isEmpty() && candidates.isEmpty()) {
            return new AdapterSet(Optional.empty(), Optional.empty());
        }
        String sha256 = Digests.of(base.contentFiles().getLast());
        Optional<AdapterFile> local = open(reading, base, sha256);
        boolean complete = false;
        try {
            AdapterSet set = new AdapterSet(local, open(candidates, base, sha256));
            complete = true;
            return set;
        } finally {
            if (!complete) {
                local.ifPresent(AdapterFile::close);
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
                .map(prompt -> new ModelConfig(base.name(), base.decoder(), base.bosToken(), base.endTokens(),
                        prompted(base.lectern(), prompt)))
                .orElse(base);
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
        Stream.of(local, candidate).flatMap(Optional::stream).forEach(AdapterFile::close);
    }
}
