/// The workload, the clock and the file that trials of devices, formats and speeds share.
@NullMarked
package org.lectern.inference.engine.trial;

import org.jspecify.annotations.NullMarked;
