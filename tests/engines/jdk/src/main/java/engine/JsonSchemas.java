package engine;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;

/** networknt's json-schema-validator as it comes: draft-07, formats asserted. */
final class JsonSchemas implements Judge {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources().block(JsonSchemas::isElsewhere)));
    private final Map<String, Verdict> read = new HashMap<>();

    @Override
    public Verdict judge(String file) throws UnreadableSchema {
        Verdict known = read.get(file);
        if (known == null) {
            known = compiled(file);
            read.put(file, known);
        }
        return known;
    }

    private static boolean isElsewhere(AbsoluteIri address) {
        return !address.toString().startsWith("file:");
    }

    private Verdict compiled(String file) throws UnreadableSchema {
        try {
            Schema schema = registry.getSchema(SchemaLocation.of(Path.of(file).toUri().toString()));
            schema.initializeValidators();
            return document -> isValid(schema, document);
        } catch (SchemaException refused) {
            throw new UnreadableSchema(refused);
        }
    }

    /** What is no JSON is refused. */
    private static boolean isValid(Schema schema, String document) {
        try {
            return schema.validate(document, InputFormat.JSON, OutputFormat.BOOLEAN);
        } catch (JacksonException noJson) {
            return false;
        }
    }
}
