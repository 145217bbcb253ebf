/// What is known of documents from the time before, and what is kept of them outside the library.
@NullMarked
package org.lectern.app.desk.memory;

import org.jspecify.annotations.NullMarked;
