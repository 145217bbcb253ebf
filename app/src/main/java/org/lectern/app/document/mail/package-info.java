/// Reads messages, and web pages that are saved as messages.
@NullMarked
package org.lectern.app.document.mail;

import org.jspecify.annotations.NullMarked;
