/// Work in the background: where it runs, its queue, and the ways in which it ends.
@NullMarked
package org.lectern.app.desk.work;

import org.jspecify.annotations.NullMarked;
