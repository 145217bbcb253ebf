/// Measures stalls and frames, for `lectern bench --window`.
@NullMarked
package org.lectern.app.ui.measure;

import org.jspecify.annotations.NullMarked;
