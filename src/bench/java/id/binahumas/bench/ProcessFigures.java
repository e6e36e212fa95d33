package id.binahumas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the operating system says of a process: processor time spent in user and in system, and resident memory. */
record ProcessFigures(long pid) {

    /** The kernel tells time in hundredths of a second, whatever its own clock does. */
    private static final double TICKS_A_SECOND = 100;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    double cpuSeconds() {
        return cpuSeconds(read(Path.of("/proc", String.valueOf(pid), "stat")));
    }

    /** The part of it that went into compiling the program while it runs; of threads that are still there. */
    double compilerCpuSeconds() {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            return threads.filter(ProcessFigures::compiles)
                    .mapToDouble(thread -> cpuSeconds(read(thread.resolve("stat"))))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double residentMegabytes() {
        return read(Path.of("/proc", String.valueOf(pid), "status"))
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }

    private static double cpuSeconds(String stat) {
        // the name of the program may hold spaces, and ends with the last bracket
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME])) / TICKS_A_SECOND;
    }

    private static boolean compiles(Path thread) {
        return read(thread.resolve("comm")).matches("C[12] Compiler.*\\s*");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
