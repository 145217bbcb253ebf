package org.lectern.app.document.child.sandbox;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The calls that the kernel refuses a process (linux/seccomp.h, linux/filter.h): a program of comparisons, which the kernel runs for
/// each call. What is refused gets an error and goes on, because Java tries out some calls to learn what the machine can do.
final class CallFilter {
    private static final int LOAD = 0x20; // BPF_LD | BPF_W | BPF_ABS
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int IF_ANY_BIT = 0x45;
    private static final int ANSWER = 0x06;

    private static final int NUMBER = 0; // places in struct seccomp_data
    private static final int SIGNATURE = 4;
    private static final int FIRST_ARGUMENT = 16; // its lower half

    private static final int ALLOW = 0x7FFF_0000;
    private static final int ERROR = 0x0005_0000;
    private static final int NOT_PERMITTED = ERROR | 1; // EPERM
    private static final int UNKNOWN = ERROR | 38; // ENOSYS

    private static final int THREAD = 0x1_0000; // CLONE_THREAD
    private static final int OWN_ROOMS = 0x7E02_0000; // CLONE_NEWNS, CLONE_NEWUSER and the like

    private static final int FILTER_MODE = 1;
    private static final int ALL_THREADS = 1; // SECCOMP_FILTER_FLAG_TSYNC

    /// One instruction.
    ///
    /// @param yes instructions that are passed over where it holds
    private record Step(int code, int yes, int no, int value) {}

    private final List<Step> steps = new ArrayList<>();
    private final Processor processor;

    /// @param process whose own threads may be sent signals
    /// @param starts whether it may start programs
    CallFilter(Processor processor, int process, boolean starts) {
        this.processor = processor;
        steps.add(new Step(LOAD, 0, 0, SIGNATURE));
        answerUnless(new Step(IF_EQUAL, 1, 0, processor.signature()), UNKNOWN); // a program of 32 bits has other numbers
        steps.add(new Step(LOAD, 0, 0, NUMBER));
        answerUnless(new Step(IF_AT_LEAST, 0, 1, Processor.NEWER), UNKNOWN);
        for (var number : processor.refused()) {
            answerUnless(new Step(IF_EQUAL, 0, 1, number), NOT_PERMITTED);
        }
        number("clone3").ifPresent(number -> answerUnless(new Step(IF_EQUAL, 0, 1, number), UNKNOWN)); // clone is used instead
        if (!starts) {
            for (var call : List.of("fork", "vfork", "kill")) {
                number(call).ifPresent(number -> answerUnless(new Step(IF_EQUAL, 0, 1, number), NOT_PERMITTED));
            }
        }
        if (starts) {
            steps.add(new Step(IF_EQUAL, 0, 6, processor.number("kill"))); // one process each, never a group or all of them
            steps.add(new Step(LOAD, 0, 0, FIRST_ARGUMENT));
            answerUnless(new Step(IF_EQUAL, 0, 1, 0), NOT_PERMITTED);
            answerUnless(new Step(IF_AT_LEAST, 0, 1, Integer.MIN_VALUE), NOT_PERMITTED); // negative
            steps.add(new Step(ANSWER, 0, 0, ALLOW));
        }
        argument("clone", starts ? new Step(IF_ANY_BIT, 0, 1, OWN_ROOMS) : new Step(IF_ANY_BIT, 1, 0, THREAD));
        argument("prlimit64", new Step(IF_EQUAL, 1, 0, 0)); // of itself
        argument("tgkill", new Step(IF_EQUAL, 1, 0, process));
        steps.add(new Step(ANSWER, 0, 0, ALLOW));
    }

    private Optional<Integer> number(String call) {
        return processor.find(call);
    }

    private void answerUnless(Step test, int answer) {
        steps.add(test);
        steps.add(new Step(ANSWER, 0, 0, answer));
    }

    /// Refuses a call by its first argument.
    private void argument(String call, Step test) {
        steps.add(new Step(IF_EQUAL, 0, 4, processor.number(call)));
        steps.add(new Step(LOAD, 0, 0, FIRST_ARGUMENT));
        answerUnless(test, NOT_PERMITTED);
        steps.add(new Step(ANSWER, 0, 0, ALLOW));
    }

    /// Puts it on all threads of this process and what they start.
    ///
    /// @return whether the kernel does it
    boolean install(Kernel kernel) {
        var program = program(kernel);
        var named = kernel.memory().allocate(2 * Long.BYTES, Long.BYTES); // struct sock_fprog
        named.set(ValueLayout.JAVA_SHORT, 0, (short) steps.size());
        named.set(ValueLayout.JAVA_LONG, Long.BYTES, program.address());
        return kernel.call("seccomp", FILTER_MODE, ALL_THREADS, named.address()) == 0;
    }

    /// The program as the kernel takes it.
    MemorySegment program(Kernel kernel) {
        var program = kernel.memory().allocate((long) Long.BYTES * steps.size(), Long.BYTES);
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var at = (long) Long.BYTES * i; // struct sock_filter
            program.set(ValueLayout.JAVA_SHORT, at, (short) step.code);
            program.set(ValueLayout.JAVA_BYTE, at + 2, (byte) step.yes);
            program.set(ValueLayout.JAVA_BYTE, at + 3, (byte) step.no);
            program.set(ValueLayout.JAVA_INT, at + 4, step.value);
        }
        return program;
    }
}
