/// Questions and answers of one document, their scope and their passages.
@NullMarked
package org.lectern.app.ui.conversation;

import org.jspecify.annotations.NullMarked;
