/// Studied texts that are lent to whoever asks them, and closed by whoever uses them last.
@NullMarked
package org.lectern.app.desk.lent;

import org.jspecify.annotations.NullMarked;
