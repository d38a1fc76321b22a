package hubsante.models;

/**
 * A message that was read.
 *
 * @param schema the name of its schema, {@code RC-EDA}
 * @param message of the class that {@link Release#MESSAGES} has for the schema
 */
public record Document(String schema, Record message) {}
