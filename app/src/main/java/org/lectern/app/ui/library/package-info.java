/// The column of documents: those that are open, the library, its collections and its search.
@NullMarked
package org.lectern.app.ui.library;

import org.jspecify.annotations.NullMarked;
