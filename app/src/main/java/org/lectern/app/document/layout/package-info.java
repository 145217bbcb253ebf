/// From lines on pages to running text, blocks, headings and boxes.
@NullMarked
package org.lectern.app.document.layout;

import org.jspecify.annotations.NullMarked;
