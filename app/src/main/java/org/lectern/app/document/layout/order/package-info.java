/// The lines of a page as they are drawn → in the order in which they are read, the rows of tables put together.
@NullMarked
package org.lectern.app.document.layout.order;

import org.jspecify.annotations.NullMarked;
