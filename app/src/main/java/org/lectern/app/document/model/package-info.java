/// What a document is: text, sections, pages, links, and where each character stands.
@NullMarked
package org.lectern.app.document.model;

import org.jspecify.annotations.NullMarked;
