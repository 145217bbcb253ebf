package org.lectern.inference.checkpoint.gguf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.inference.checkpoint.CheckpointException;
import org.lectern.inference.checkpoint.tensor.Tensor;

/// The GGUF files of one model: one, or several called `NAME-00001-of-00003.gguf`, of which the first has the metadata.
record GgufParts(List<Path> paths, List<GgufFile> files) implements AutoCloseable {
    private static final String COUNT = "split.count";
    private static final int MOST_PARTS = 999;
    private static final Pattern PART = Pattern.compile("(.*)-\\d{5}-of-(\\d{5})\\.gguf");

    /// @param path of any of them
    static GgufParts open(Path path) throws CheckpointException {
        Matcher name = PART.matcher(path.getFileName().toString());
        boolean split = name.matches();
        Path first = split ? part(path, name, 1) : path;
        List<Path> paths = new ArrayList<>(List.of(first));
        List<GgufFile> files = new ArrayList<>(List.of(GgufFile.open(first)));
        boolean opened = false;
        try {
            int count = files.getFirst().metadata().size(COUNT, 1);
            if (count > 1 && (!split || count != Integer.parseInt(name.group(2)) || count > MOST_PARTS)) {
                throw new CheckpointException(first, "is one of " + count
                        + " parts of a model; their names have to end in -00001-of-%05d.gguf and so on."
                                .formatted(count));
            }
            for (int number = 2; number <= count; number++) {
                Path next = part(path, name, number);
                paths.add(next);
                files.add(GgufFile.open(next));
            }
            opened = true;
            return new GgufParts(List.copyOf(paths), List.copyOf(files));
        } finally {
            if (!opened) {
                files.forEach(GgufFile::close);
            }
        }
    }

    private static Path part(Path path, Matcher name, int number) {
        return path.resolveSibling("%s-%05d-of-%s.gguf".formatted(name.group(1), number, name.group(2)));
    }

    Path first() {
        return paths.getFirst();
    }

    Metadata metadata() {
        return files.getFirst().metadata();
    }

    /// The tensors of all files.
    Map<String, Tensor> tensors() throws CheckpointException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            for (Map.Entry<String, Tensor> tensor : files.get(i).tensors().entrySet()) {
                if (tensors.putIfAbsent(tensor.getKey(), tensor.getValue()) != null) {
                    throw new CheckpointException(paths.get(i),
                            "has the tensor " + tensor.getKey() + ", which another part has too.");
                }
            }
        }
        return tensors;
    }

    @Override
    public void close() {
        files.forEach(GgufFile::close);
    }
}
