/// How answers are compared with what is right, as published.
@NullMarked
package org.lectern.app.evaluation.bench.metric;

import org.jspecify.annotations.NullMarked;
