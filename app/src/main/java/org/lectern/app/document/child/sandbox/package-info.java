/// What the kernel of Linux keeps a process from: the files, programs, connections and processes that it does not need.
@NullMarked
package org.lectern.app.document.child.sandbox;

import org.jspecify.annotations.NullMarked;
