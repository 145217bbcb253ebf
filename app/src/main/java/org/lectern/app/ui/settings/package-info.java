/// The sheets of settings and keys, and what they change.
@NullMarked
package org.lectern.app.ui.settings;

import org.jspecify.annotations.NullMarked;
