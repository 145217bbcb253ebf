package org.lectern.inference.engine.writing;

/// Leaves out what a model writes between `<think>` and `</think>`, piece by piece as it comes.
final class Thoughts {
    private static final String START = "<think>";
    private static final String END = "</think>";

    private final StringBuilder held = new StringBuilder();
    private boolean thinking;
    private boolean afterThought; // and nothing but blanks since

    /// @param prompt what stands before the answer; a thought may begin in it
    Thoughts(String prompt) {
        thinking = prompt.lastIndexOf(START) > prompt.lastIndexOf(END);
    }

    /// What is said, as far as it is known to be no thought.
    String without(String piece) {
        held.append(piece);
        StringBuilder said = new StringBuilder();
        String mark = thinking ? END : START;
        int place = held.indexOf(mark);
        while (place >= 0) {
            said.append(outside(held.substring(0, place)));
            held.delete(0, place + mark.length());
            thinking = !thinking;
            afterThought = true;
            mark = thinking ? END : START;
            place = held.indexOf(mark);
        }
        int known = held.length() - begun(mark);
        said.append(outside(held.substring(0, known)));
        held.delete(0, known);
        return said.toString();
    }

    /// What is left at the end; a thought that was not ended is none of the answer.
    String rest() {
        return outside(held.toString());
    }

    private String outside(String text) {
        if (thinking) {
            return "";
        }
        String said = afterThought ? text.stripLeading() : text;
        afterThought &= said.isEmpty();
        return said;
    }

    // how much of the mark stands at the end
    private int begun(String mark) {
        int length = Math.min(held.length(), mark.length() - 1);
        while (!mark.startsWith(held.substring(held.length() - length))) {
            length--;
        }
        return length;
    }
}
