package org.lectern.inference.checkpoint.chat;

/// What stands around a passage and a question when a model is asked in a chat; control tokens count here, and nowhere else.
///
/// @param prefix before the passage, without the token that begins a text
/// @param between passage and question
/// @param suffix behind the question, where the answer begins
/// @param bos whether the template begins with the token that begins a text
public record ChatPrompt(String prefix, String between, String suffix, boolean bos) {}
