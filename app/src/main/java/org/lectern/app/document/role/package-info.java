/// What in a document's text is no running text: headings, contents, navigation, running heads, licences, indexes, references.
@NullMarked
package org.lectern.app.document.role;

import org.jspecify.annotations.NullMarked;
