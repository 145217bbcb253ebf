/// Running benchmarks, keeping what was found, and writing it down with pictures.
@NullMarked
package org.lectern.app.evaluation.bench.card;

import org.jspecify.annotations.NullMarked;
