package hubsante.models;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages of the Hub Santé, read and written in JSON and XML.
 *
 * <p>An envelope stands as it is in JSON; any other message stands under its root, {@code {"createCase": {…}}}. What
 * is read is valid by the published JSON Schemas and XSDs, as the hub judges it. All methods may be called by several
 * threads at once.
 */
public final class HubSante {
    private static final int MAX_DEPTH = 100; // of objects and lists in each other, as of elements in XML

    /** Reads and writes the records: no number is rounded, no field is unknown, and fields keep their order. */
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final Map<Class<?>, String> SCHEMAS = Release.MESSAGES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private HubSante() {}

    /**
     * The message of a document, JSON or XML by its first character.
     *
     * @throws InvalidMessageException if it is none, with all that the validator finds
     */
    public static Document read(byte[] document) throws InvalidMessageException {
        Tree tree = tree(document);
        try {
            return new Document(tree.schema, MAPPER.treeToValue(tree.message, Release.MESSAGES.get(tree.schema)));
        } catch (JacksonException unread) {
            throw new InvalidMessageException(unread.getOriginalMessage());
        }
    }

    /** What is wrong with a document; empty where it is a valid message. */
    public static List<Problem> validate(byte[] document) {
        try {
            tree(document);
            return List.of();
        } catch (InvalidMessageException invalid) {
            return invalid.problems();
        }
    }

    /**
     * A message as a document in JSON, which is not validated.
     *
     * @throws IllegalArgumentException if the record is not that of a message
     */
    public static byte[] toJson(Record message) {
        Shapes.Message shape = shape(message);
        JsonNode tree = MAPPER.valueToTree(message);
        return MAPPER.writeValueAsBytes(
                shape.envelope() ? tree : MAPPER.createObjectNode().set(shape.root(), tree));
    }

    /**
     * A message as a document in XML, which is not validated.
     *
     * @throws IllegalArgumentException if the record is not that of a message, or holds what XML cannot carry
     */
    public static byte[] toXml(Record message) {
        return XmlWriter.document(MAPPER.<ObjectNode>valueToTree(message), shape(message)).getBytes(StandardCharsets.UTF_8);
    }

    private record Tree(String schema, JsonNode message) {}

    private static Tree tree(byte[] document) throws InvalidMessageException {
        return isXml(document) ? xmlTree(document) : jsonTree(document);
    }

    private static Tree xmlTree(byte[] document) throws InvalidMessageException {
        var root = XmlReader.parsed(document);
        Shapes.Message shape = Shapes.ALL.byRoot(root.getLocalName());
        XmlSchemas.require(document, shape.name());
        return new Tree(shape.name(), XmlReader.tree(root, shape));
    }

    private static Tree jsonTree(byte[] document) throws InvalidMessageException {
        JsonNode tree = JsonDocuments.parsed(document);
        Shapes.Message shape = JsonDocuments.recognised(tree);
        JsonNode message = shape.envelope() ? tree : tree.get(shape.root());
        JsonSchemas.require(message, shape);
        return new Tree(shape.name(), message);
    }

    /** The first character that is no blank, behind a byte order mark. */
    private static boolean isXml(byte[] document) {
        for (byte one : document) {
            if (one == '<') {
                return true;
            }
            if (one == '{') {
                return false;
            }
        }
        return false;
    }

    private static Shapes.Message shape(Record message) {
        String schema = SCHEMAS.get(message.getClass());
        if (schema == null) {
            throw new IllegalArgumentException(message.getClass().getName() + " is not the class of a message");
        }
        return Shapes.ALL.messages().get(schema);
    }
}
