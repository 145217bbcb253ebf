/// Draws pages, and marks what is on them.
@NullMarked
package org.lectern.app.ui.reader.page;

import org.jspecify.annotations.NullMarked;
