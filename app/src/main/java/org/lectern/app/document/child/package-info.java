/// The process in which documents are read and their covers made, and the messages to and from it.
@NullMarked
package org.lectern.app.document.child;

import org.jspecify.annotations.NullMarked;
