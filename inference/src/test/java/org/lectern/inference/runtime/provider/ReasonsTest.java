package org.lectern.inference.runtime.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Messages as ONNX Runtime 1.29 writes them.
class ReasonsTest {
    @Test
    void namesTheInnermostCause() {
        assertEquals("libcublasLt.so.12: cannot open shared object file: No such file or directory",
                Reasons.shortened("""
                        Error code - ORT_FAIL - message: provider_bridge.cc:1988 Provider& ProviderLibrary::Get() \
                        [ONNXRuntimeError] : 1 : FAIL : Failed to load library /tmp/libprovider.so with error: \
                        libcublasLt.so.12: cannot open shared object file: No such file or directory
                        """));
        assertEquals("This binary was not compiled with DirectML support.", Reasons.shortened(
                "Error code - ORT_INVALID_ARGUMENT - message: This binary was not compiled with DirectML support."));
    }

    @Test
    void staysShortAndOnOneLine() {
        String reason = Reasons.shortened("a\nb ".repeat(100));
        assertTrue(reason.length() < 210 && !reason.contains("\n"), reason);
    }
}
