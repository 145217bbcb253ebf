/// Reads the sheets of Excel.
@NullMarked
package org.lectern.app.document.office.sheet;

import org.jspecify.annotations.NullMarked;
