/// From pictures of pages to lines of words, by the user's Tesseract.
@NullMarked
package org.lectern.app.document.ocr;

import org.jspecify.annotations.NullMarked;
