/// Lists as texts show them: blocks under a line that introduces them, sentences that name several things.
@NullMarked
package org.lectern.app.answering.way.lists;

import org.jspecify.annotations.NullMarked;
