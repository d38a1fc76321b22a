package hubsante.models;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * A date and time as messages have it, {@code 2026-03-14T08:23:34+01:00}: with its offset, without fractions of
 * seconds. The text is kept, so that what was read is written unchanged.
 */
public record DateTime(String text) {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    public DateTime {
        Objects.requireNonNull(text, "text");
    }

    @JsonCreator
    public static DateTime of(String text) {
        return new DateTime(text);
    }

    /** An instant to the second; what is less than a second is cut off. */
    public static DateTime of(OffsetDateTime instant) {
        return new DateTime(FORM.format(instant));
    }

    public OffsetDateTime toOffsetDateTime() {
        return OffsetDateTime.parse(text);
    }

    @JsonValue
    @Override
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
