/// What is open: documents, their conversations, and what is remembered of them; without a window.
@NullMarked
package org.lectern.app.desk;

import org.jspecify.annotations.NullMarked;
