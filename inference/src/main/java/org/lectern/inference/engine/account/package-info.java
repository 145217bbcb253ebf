/// Says what memory a model takes before it is loaded.
@NullMarked
package org.lectern.inference.engine.account;

import org.jspecify.annotations.NullMarked;
