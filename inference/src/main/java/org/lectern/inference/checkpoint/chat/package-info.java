/// How a model wants to be talked to: its chat template, or the usual one of models with such control tokens.
@NullMarked
package org.lectern.inference.checkpoint.chat;

import org.jspecify.annotations.NullMarked;
