package org.lectern.inference.checkpoint.safetensors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.inference.api.model.ModelCard.Origin;
import org.lectern.inference.checkpoint.Checkpoint;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.DecoderTensors;
import org.lectern.inference.checkpoint.ModelConfig;
import org.lectern.inference.checkpoint.NamedTensors;
import org.lectern.inference.checkpoint.family.Trait;
import org.lectern.inference.checkpoint.tensor.RowOrder;
import org.lectern.inference.checkpoint.tensor.ElementType;
import org.lectern.inference.checkpoint.tensor.Tensor;
import org.lectern.inference.checkpoint.vocabulary.TokenizerSource;

/// A Hugging Face checkpoint on disk: config.json, tokenizer.json and one or several safetensors files.
public final class SafetensorsCheckpoint implements Checkpoint {
    private static final String CONFIG = "config.json";
    private static final String TOKENIZER = "tokenizer.json";
    private static final String SINGLE = "model.safetensors";
    private static final String INDEX = "model.safetensors.index.json";

    private final Path directory;
    private final ModelConfig config;
    private final String family;
    private final List<SafetensorsFile> files;
    private final NamedTensors tensors;

    private SafetensorsCheckpoint(Path directory, ModelConfig config, String family,
            List<SafetensorsFile> files, NamedTensors tensors) {
        this.directory = directory;
        this.family = family;
        this.config = config;
        this.files = files;
        this.tensors = tensors;
    }

    public static SafetensorsCheckpoint open(Path directory) throws CheckpointException {
        ConfigReader reader = ConfigReader.open(directory.resolve(CONFIG));
        List<SafetensorsFile> files = new ArrayList<>();
        boolean opened = false;
        try {
            for (Path file : weightFiles(directory)) {
                files.add(SafetensorsFile.open(file));
            }
            Map<String, Tensor> stored = new HashMap<>();
            for (SafetensorsFile file : files) {
                addAll(directory, file.tensors(), stored);
            }
            Map<String, Tensor> tensors = FolderNames.named(RowScales.apply(directory, stored));
            ModelConfig config = reader.config(tensors);
            float offset = reader.family().has(Trait.NORMS_LESS_ONE) ? 1 : 0;
            NamedTensors named = new DecoderTensors(config.decoder()).named(directory, tensors,
                    new DecoderTensors.Storing(RowOrder.AS_STORED, offset, name -> name, FolderNames::isUnused));
            opened = true;
            return new SafetensorsCheckpoint(directory, config, reader.family().name(), files, named);
        } finally {
            if (!opened) {
                files.forEach(SafetensorsFile::close);
            }
        }
    }

    private static void addAll(Path directory, Map<String, Tensor> more, Map<String, Tensor> stored)
            throws CheckpointException {
        for (Map.Entry<String, Tensor> tensor : more.entrySet()) {
            if (stored.putIfAbsent(tensor.getKey(), tensor.getValue()) != null) {
                throw new CheckpointException(directory, "has the tensor " + tensor.getKey() + " in two files.");
            }
        }
    }

    private static List<Path> weightFiles(Path directory) throws CheckpointException {
        Path index = directory.resolve(INDEX);
        if (!Files.exists(index)) {
            return List.of(directory.resolve(SINGLE));
        }
        JsonFields map = JsonFields.read(index).object("weight_map")
                .orElseThrow(() -> new CheckpointException(index, "has no weight_map."));
        Path folder = directory.toAbsolutePath().normalize();
        Set<Path> files = new LinkedHashSet<>();
        for (String name : map.values()) {
            Path file = directory.resolve(name).normalize();
            if (!folder.equals(file.toAbsolutePath().normalize().getParent())) {
                throw new CheckpointException(index, "names a file outside its folder.");
            }
            files.add(file);
        }
        return List.copyOf(files);
    }

    @Override
    public List<Path> contentFiles() throws CheckpointException {
        List<Path> content = new ArrayList<>(List.of(directory.resolve(CONFIG)));
        content.addAll(weightFiles(directory));
        return content;
    }

    @Override
    public ModelConfig config() {
        return config;
    }

    @Override
    public Origin origin() {
        return ReadmeFacts.in(directory).origin(family);
    }

    @Override
    public TokenizerSource tokenizer() {
        return new TokenizerSource.File(directory.resolve(TOKENIZER));
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
        files.forEach(SafetensorsFile::close);
    }
}
