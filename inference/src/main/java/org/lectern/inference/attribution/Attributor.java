package org.lectern.inference.attribution;

import java.util.function.Consumer;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.decode.StepTrace;

/// Follows one answer step by step and says which chunks, and which of their tokens, it came from.
public interface Attributor extends Consumer<StepTrace> {
    /// What the steps so far say.
    Attribution attribution();
}
