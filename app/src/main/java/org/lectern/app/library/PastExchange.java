package org.lectern.app.library;

import java.time.Instant;
import org.lectern.app.answering.Answer;

/// A question that was answered, and when it was asked.
public record PastExchange(Answer answer, Instant asked) {}
