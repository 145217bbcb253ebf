/// The tool bar, and what stands beside the pages.
@NullMarked
package org.lectern.app.ui.reader.panel;

import org.jspecify.annotations.NullMarked;
