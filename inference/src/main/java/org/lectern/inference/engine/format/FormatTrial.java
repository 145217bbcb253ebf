package org.lectern.inference.engine.format;

import org.lectern.inference.api.Device;
import org.lectern.inference.api.WeightFormat;

/// What was found out about a format of one model on this machine.
///
/// @param times of the processor, those of all threads added up
record FormatTrial(WeightFormat format, Device.Times times, Agreement agreement) {
    boolean isWhole() {
        return format != null && times != null && agreement != null;
    }
}
