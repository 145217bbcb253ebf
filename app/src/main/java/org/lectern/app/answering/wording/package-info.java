/// What a question's own words ask for, read off them without a model; English, German and Japanese.
@NullMarked
package org.lectern.app.answering.wording;

import org.jspecify.annotations.NullMarked;
