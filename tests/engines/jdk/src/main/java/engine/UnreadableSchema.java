package engine;

/** A pattern or a file that the engine does not compile. */
final class UnreadableSchema extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableSchema(Exception cause) {
        super(cause.getMessage(), cause);
    }
}
