/// The choices of the user, and the file that keeps them.
@NullMarked
package org.lectern.app.settings;

import org.jspecify.annotations.NullMarked;
