/// What the pages and the flowing text show: which document, where, how large, and where its links lead.
@NullMarked
package org.lectern.app.ui.reader;

import org.jspecify.annotations.NullMarked;
