/// The tables of a document, and the cell that a question asks for.
@NullMarked
package org.lectern.app.answering.table;

import org.jspecify.annotations.NullMarked;
