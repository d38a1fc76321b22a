package hubsante.models;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The published JSON Schemas, judged by the validator that the hub runs: draft-07, formats asserted. */
final class JsonSchemas {
    private static final String HERE = "https://schemas.invalid/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemas(JsonSchemas::text));
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private JsonSchemas() {}

    /** Raises what is wrong with a message; paths begin at the document, of which it may be a member. */
    static void require(JsonNode message, Shapes.Message shape) throws InvalidMessageException {
        String above = shape.envelope() ? "" : "/" + shape.root();
        List<Problem> problems = READ.computeIfAbsent(shape.name(), JsonSchemas::schema)
                .validate(message.toString(), InputFormat.JSON).stream()
                .map(error -> new Problem(above + error.getInstanceLocation(), 0, error.getMessage()))
                .toList();
        if (!problems.isEmpty()) {
            throw new InvalidMessageException(problems);
        }
    }

    private static Schema schema(String name) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(HERE + name + ".schema.json"));
        schema.initializeValidators();
        return schema;
    }

    /** A schema by its address; null for any other. */
    private static String text(String address) {
        if (!address.startsWith(HERE)) {
            return null;
        }
        try (var stream = Resources.url("schemas/" + address.substring(HERE.length())).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
