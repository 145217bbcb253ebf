/// Reads DOCX and ODT.
@NullMarked
package org.lectern.app.document.office;

import org.jspecify.annotations.NullMarked;
