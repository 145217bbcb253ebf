/// The benchmarks: their files, their published prompts, their measures.
@NullMarked
package org.lectern.app.evaluation.bench.set;

import org.jspecify.annotations.NullMarked;
