package org.lectern.inference.tokenizer;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.LibUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.lectern.inference.disk.NativeFiles;
import org.lectern.inference.disk.Platform;

/// The tokenizer's native library, loaded once from the application's own folder.
final class TokenizerLibrary {
    private static final String LIBRARY = "RUST_LIBRARY_PATH";
    private static final String NAME = System.mapLibraryName("tokenizers");
    // Windows needs the others loaded first
    private static final NativeFiles FILES = new NativeFiles("tokenizers", HuggingFaceTokenizer.class,
            "/native/lib/" + Platform.system() + "-" + Platform.processor("x86_64") + "/cpu/",
            List.of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll",
                    NAME));
    private static boolean loaded;

    private TokenizerLibrary() {}

    /// @param tokenizer that is to be opened
    /// @param natives folder of unpacked native files
    static synchronized void load(Path tokenizer, Path natives) throws TokenizerException {
        if (loaded) {
            return;
        }
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
        try {
            if (System.getProperty(LIBRARY) == null) {
                System.setProperty(LIBRARY, FILES.unpack(natives).resolve(NAME).toString());
            }
            LibUtils.checkStatus();
            loaded = true;
        } catch (IOException | LinkageError | RuntimeException e) { // the library throws bare ones
            throw new TokenizerException(tokenizer, "cannot be used: the tokenizer's library cannot be loaded from “"
                    + System.getProperty(LIBRARY, natives.toString()) + "” (" + reason(e) + ").", e);
        }
    }

    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
