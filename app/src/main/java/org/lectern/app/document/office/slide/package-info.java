/// Reads the slides of PowerPoint.
@NullMarked
package org.lectern.app.document.office.slide;

import org.jspecify.annotations.NullMarked;
