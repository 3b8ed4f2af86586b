package kr.civilid.local.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kr.civilid.local.Checkout;

/// What the caller of `deploy/up` or `deploy/down` wants.
record Wish(Set<String> flags, Path folder, int portOffset) {

    /// The exit status of a call that cannot be taken.
    static final int MISUSED = 2;

    static final String HELP = """
            deploy/up [options]    starts Civil-ID on this machine and shows one ID's journey

              --no-journey         start, but walk nobody through
              --journey-only       walk one civil servant through a system that runs; the exit status tells
              --detach             return once it runs (and the journey is done); deploy/down stops it
              --fresh              forget what an earlier run kept, keys included
              --folder DIR         keep everything in DIR instead of .civilid
              --port-offset N      move every port by N, to run beside other programs
              --help               this text
            """;

    private static final Set<String> FLAGS = Set.of("--no-journey", "--journey-only", "--detach", "--fresh", "--help");

    /// Refuses what it does not know, with a text for the caller.
    static Wish of(String... arguments) {
        var flags = new TreeSet<String>();
        var folder = Checkout.root().resolve(".civilid");
        var offset = 0;
        for (var i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--folder" -> folder = Path.of(value(arguments, i++)).toAbsolutePath();
                case "--port-offset" -> offset = number(value(arguments, i++));
                default -> flags.add(known(arguments[i]));
            }
        }
        return new Wish(flags, folder.normalize(), offset);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    /// The same for the process that stays, once this one has gone.
    List<String> attached() {
        var arguments = new ArrayList<>(flags);
        arguments.removeAll(List.of("--detach", "--fresh"));
        arguments.addAll(List.of("--folder", folder.toString(), "--port-offset", Integer.toString(portOffset)));
        return arguments;
    }

    private static String known(String flag) {
        if (!FLAGS.contains(flag)) {
            throw new IllegalArgumentException("unknown: " + flag);
        }
        return flag;
    }

    private static String value(String[] arguments, int flag) {
        if (flag + 1 >= arguments.length) {
            throw new IllegalArgumentException(arguments[flag] + " wants a value");
        }
        return arguments[flag + 1];
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("not a number: " + text);
        }
    }
}
