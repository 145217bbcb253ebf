/// Flowing text as it is written by its format readers: white space, blocks, pages and regions.
@NullMarked
package org.lectern.app.document.flow;

import org.jspecify.annotations.NullMarked;
