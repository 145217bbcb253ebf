package org.lectern.app.document.child.sandbox;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/// Calls of the Linux kernel by their names, through the C library's `syscall`, which passes them on as they are.
final class Kernel {
    private static final int MOST = 6; // arguments of a call

    private final Processor processor;
    private final Arena memory;
    private final MethodHandle call;
    private final MemorySegment state; // errno

    /// @param memory of what is passed
    @SuppressWarnings("restricted") // native access is granted on the command line
    Kernel(Processor processor, Arena memory) {
        this.processor = processor;
        this.memory = memory;
        this.state = memory.allocate(Linker.Option.captureStateLayout());
        var linker = Linker.nativeLinker();
        var word = ValueLayout.JAVA_LONG;
        this.call = linker.downcallHandle(linker.defaultLookup().find("syscall").orElseThrow(),
                FunctionDescriptor.of(word, word, word, word, word, word, word, word),
                Linker.Option.firstVariadicArg(1),
                Linker.Option.captureCallState("errno"));
    }

    Processor processor() {
        return processor;
    }

    Arena memory() {
        return memory;
    }

    /// @param arguments numbers and addresses
    /// @return what the kernel says; an error as its negative number
    long call(String name, long... arguments) {
        return call(processor.number(name), arguments);
    }

    long call(int number, long... arguments) {
        var all = Arrays.copyOf(arguments, MOST);
        try {
            var result = (long) call.invokeExact(state, (long) number, all[0], all[1], all[2], all[3], all[4], all[5]);
            return result == -1 ? -state.get(ValueLayout.JAVA_INT, 0) : result;
        } catch (Throwable e) { // what an invocation may throw by its signature
            throw new IllegalStateException(e);
        }
    }

    /// The address of a text as C has it.
    long text(String text) {
        return memory.allocateFrom(text).address();
    }
}
