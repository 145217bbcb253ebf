package org.lectern.inference.engine.device;

import java.nio.file.Path;

/// Which device is wanted and where further ones may come from.
///
/// @param wanted [org.lectern.inference.api.DeviceReport#AUTOMATIC], or the id of a device
/// @param libraries folder of provider libraries; need not exist
public record DeviceOptions(String wanted, Path libraries) {}
