package org.lectern.app.document.child.sandbox;

import java.lang.foreign.Arena;

/// Calls of the kernel by their numbers, from within a process that is confined.
public final class KernelTrial {
    /// For the number of the process that calls.
    public static final String SELF = "self";

    private KernelTrial() {}

    public static void main(String[] args) {
        System.out.println(said(args[0]));
    }

    /// @param numbers of the call and of its arguments, with spaces between
    /// @return what the kernel says; an error as its negative number
    public static String said(String numbers) {
        var words = numbers.split(" ");
        var arguments = new long[words.length - 1];
        for (var i = 0; i < arguments.length; i++) {
            arguments[i] = words[i + 1].equals(SELF) ? ProcessHandle.current().pid() : Long.parseLong(words[i + 1]);
        }
        try (var memory = Arena.ofConfined()) {
            return Long.toString(new Kernel(Processor.ofThisMachine().orElseThrow(), memory)
                    .call(Integer.parseInt(words[0]), arguments));
        }
    }

    /// The numbers of the calls that are refused on this machine, whatever they say.
    public static int[] refused() {
        return Processor.ofThisMachine().orElseThrow().refused();
    }

    /// The number of another call on this machine.
    public static int number(String call) {
        return Processor.ofThisMachine().orElseThrow().number(call);
    }
}
