/// The cross-encoder: question and passage together in, relevance, spans and sentences out.
@NullMarked
package org.lectern.inference.ranking;

import org.jspecify.annotations.NullMarked;
