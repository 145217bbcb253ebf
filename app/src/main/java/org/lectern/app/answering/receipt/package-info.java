/// What an answer rests on, found out by reading again.
@NullMarked
package org.lectern.app.answering.receipt;

import org.jspecify.annotations.NullMarked;
