/// Reads plain text, and finds out how it is encoded.
@NullMarked
package org.lectern.app.document.text;

import org.jspecify.annotations.NullMarked;
