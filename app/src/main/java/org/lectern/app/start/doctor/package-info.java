/// The examinations of `lectern doctor`; they read, and change nothing.
@NullMarked
package org.lectern.app.start.doctor;

import org.jspecify.annotations.NullMarked;
