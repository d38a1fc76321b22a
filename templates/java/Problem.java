package hubsante.models;

/**
 * One thing wrong with a document.
 *
 * @param path a JSON pointer into the document; empty for the whole of it, and for XML
 * @param line in XML, from 1; 0 where it is not known
 * @param message what the validator says
 */
public record Problem(String path, int line, String message) {
    static Problem of(String message) {
        return new Problem("", 0, message);
    }

    @Override
    public String toString() {
        String place = line > 0 ? "line " + line + ": " : path.isEmpty() ? "" : path + ": ";
        return place + message;
    }
}
