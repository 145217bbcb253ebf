/// The window as a whole: what stands where, and which document and answer are in sight.
@NullMarked
package org.lectern.app.ui.shell;

import org.jspecify.annotations.NullMarked;
