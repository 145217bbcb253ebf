/// Shows flowing text.
@NullMarked
package org.lectern.app.ui.reader.flow;

import org.jspecify.annotations.NullMarked;
