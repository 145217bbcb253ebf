/// The open documents, and how far each is read and studied.
@NullMarked
package org.lectern.app.ui.desk;

import org.jspecify.annotations.NullMarked;
