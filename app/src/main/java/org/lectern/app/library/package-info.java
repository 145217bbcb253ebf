/// The documents of this user in SQLite: text, search, cover, place and conversations.
@NullMarked
package org.lectern.app.library;

import org.jspecify.annotations.NullMarked;
