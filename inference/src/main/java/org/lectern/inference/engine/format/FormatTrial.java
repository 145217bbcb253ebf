package org.lectern.inference.engine.format;

import org.lectern.inference.api.WeightFormat;

/// What was found out about a format of one model on this machine.
record FormatTrial(WeightFormat format, FormatTimes times, Agreement agreement) {}
