/// Measures studying, asking, reading and the window, for `lectern bench`.
@NullMarked
package org.lectern.app.cli.bench;

import org.jspecify.annotations.NullMarked;
