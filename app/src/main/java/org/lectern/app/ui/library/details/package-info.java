/// Sheets about documents of the library: what is known of one, and the tags of several.
@NullMarked
package org.lectern.app.ui.library.details;

import org.jspecify.annotations.NullMarked;
