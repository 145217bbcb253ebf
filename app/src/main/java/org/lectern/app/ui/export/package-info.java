/// Saves conversations and highlights.
@NullMarked
package org.lectern.app.ui.export;

import org.jspecify.annotations.NullMarked;
