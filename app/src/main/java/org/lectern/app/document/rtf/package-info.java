/// Reads RTF.
@NullMarked
package org.lectern.app.document.rtf;

import org.jspecify.annotations.NullMarked;
