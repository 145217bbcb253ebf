/// Reads the charts and diagrams of office documents, whichever program made them.
@NullMarked
package org.lectern.app.document.office.drawing;

import org.jspecify.annotations.NullMarked;
