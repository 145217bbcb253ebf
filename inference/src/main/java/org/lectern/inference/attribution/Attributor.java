package org.lectern.inference.attribution;

import java.util.List;
import org.lectern.inference.api.Attribution;
import org.lectern.inference.decode.StepTrace;

/// Says which chunks, and which of their tokens, an answer came from.
@FunctionalInterface
public interface Attributor {
    /// @param traces one per decode step
    /// @param chunks the chunks that took part, in the order in which the decoder saw them
    Attribution attribute(List<StepTrace> traces, List<NumberedChunk> chunks);
}
