package hubsante.models;

import java.util.List;
import java.util.stream.Collectors;

/** A document that is no valid message; {@link #problems()} says why. */
public final class InvalidMessageException extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

    private final transient List<Problem> problems;

    InvalidMessageException(List<Problem> problems) {
        super(problems.stream().limit(SHOWN).map(Problem::toString).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    InvalidMessageException(String problem) {
        this(List.of(Problem.of(problem)));
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }
}
