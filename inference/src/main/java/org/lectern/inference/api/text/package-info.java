/// Text cut into sentences and words, compared by terms and scored by BM25, for the engine and the application alike.
@NullMarked
package org.lectern.inference.api.text;

import org.jspecify.annotations.NullMarked;
