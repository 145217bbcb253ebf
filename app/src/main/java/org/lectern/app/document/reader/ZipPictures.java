package org.lectern.app.document.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The pictures in a zipped document, by their paths; of each only the first bytes are read, once.
public final class ZipPictures {
    private static final int MOST = 5_000;

    private final ZipContainer zip;
    private final Map<String, Optional<PictureSize>> known = new HashMap<>();

    public ZipPictures(ZipContainer zip) {
        this.zip = zip;
    }

    /// How large a picture is; empty where there is none that can be decoded.
    public Optional<PictureSize> size(String path) {
        var size = known.get(path);
        if (size == null) {
            size = known.size() < MOST ? zip.head(path, PictureSize.HEAD).flatMap(PictureSize::of) : Optional.empty();
            known.put(path, size);
        }
        return size;
    }
}
