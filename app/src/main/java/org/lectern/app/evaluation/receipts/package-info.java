/// What receipts are worth.
@NullMarked
package org.lectern.app.evaluation.receipts;

import org.jspecify.annotations.NullMarked;
