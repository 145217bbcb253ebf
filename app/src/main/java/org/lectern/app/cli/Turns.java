package org.lectern.app.cli;

import java.io.BufferedReader;
import org.lectern.app.desk.kept.NamedConversations;

/// Where the turns of a conversation come from beside the arguments of `lectern ask`.
///
/// @param kept what was asked at earlier starts
/// @param lines standard input
public record Turns(NamedConversations kept, BufferedReader lines) {}
