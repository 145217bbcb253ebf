/// What a PDF says of itself beside its text.
@NullMarked
package org.lectern.app.document.pdf.facts;

import org.jspecify.annotations.NullMarked;
