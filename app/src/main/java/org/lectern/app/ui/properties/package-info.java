/// What is known of the document in view and of its file.
@NullMarked
package org.lectern.app.ui.properties;

import org.jspecify.annotations.NullMarked;
