/// Numbers as lists show them: digits, letters, words and signs of many scripts.
@NullMarked
package org.lectern.app.document.flow.numeral;

import org.jspecify.annotations.NullMarked;
