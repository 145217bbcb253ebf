package org.lectern.app.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a program and its children did with internet sockets, seen by strace.
///
/// @param code exit code of the program
/// @param said what it wrote to its outputs
/// @param calls lines of strace that connect, bind or send to an internet address
public record SocketTrace(int code, String said, List<String> calls) {
    private static final Pattern INTERNET = Pattern
            .compile("\\b(?:connect|bind|sendto|sendmsg|sendmmsg)\\(.*(?:AF_INET|sin_port|sin6_port|sin_addr).*");

    /// Runs a main class of the test's class path.
    ///
    /// @param scratch folder for the trace
    public static SocketTrace of(Class<?> main, Path scratch, Map<String, String> environment, List<String> options,
            String... arguments) throws IOException, InterruptedException {
        var trace = Files.createTempFile(scratch, "strace", ".txt");
        var line = new ArrayList<String>(List.of("strace", "--follow-forks", "--seccomp-bpf", "-qq",
                "--trace=connect,bind,sendto,sendmsg,sendmmsg", "--output=" + trace,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var code = process.waitFor();
        assertTrue(Files.exists(trace), said);
        return new SocketTrace(code, said, Files.readAllLines(trace, StandardCharsets.ISO_8859_1).stream()
                .filter(call -> INTERNET.matcher(call).find()).toList());
    }
}
