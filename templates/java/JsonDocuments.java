package hubsante.models;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Documents in JSON, and which message they are. */
final class JsonDocuments {
    private JsonDocuments() {}

    /** The tree of a document in UTF-8, whose numbers a double can hold. */
    static JsonNode parsed(byte[] document) throws InvalidMessageException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
            JsonNode tree = HubSante.MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
            requireFinite(tree);
            return tree;
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidMessageException("The document is not in UTF-8");
        } catch (JacksonException noJson) {
            throw new InvalidMessageException("The document is no JSON: " + noJson.getOriginalMessage());
        }
    }

    /** By the root under which a message stands alone, else by the fields of an envelope. */
    static Shapes.Message recognised(JsonNode tree) throws InvalidMessageException {
        if (!tree.isObject()) {
            throw new InvalidMessageException("The document is no object");
        }
        Set<String> names = Set.copyOf(tree.propertyNames());
        if (names.size() == 1) {
            Shapes.Message alone = Shapes.ALL.bare(names.iterator().next());
            if (alone != null) {
                return alone;
            }
        }
        return Shapes.ALL.messages().values().stream()
                .filter(Shapes.Message::envelope)
                .filter(envelope -> shared(envelope, names) >= least(envelope, names))
                .max(Comparator.comparingLong(envelope -> shared(envelope, names)))
                .orElseThrow(() -> new InvalidMessageException("The document is neither an envelope nor one message under "
                        + Shapes.ALL.bareRoots().stream().sorted().collect(Collectors.joining(", "))));
    }

    /** More than half of the names, and two where the envelope requires as many. */
    private static long least(Shapes.Message envelope, Set<String> names) {
        long required = envelope.rootObject().fields().stream().filter(Shapes.Field::required).count();
        return Math.max(Math.min(2, required), names.size() / 2 + 1);
    }

    private static long shared(Shapes.Message envelope, Set<String> names) {
        return envelope.rootObject().fields().stream().filter(field -> names.contains(field.name())).count();
    }

    private static void requireFinite(JsonNode tree) throws InvalidMessageException {
        if (tree.isNumber() && Double.isInfinite(tree.doubleValue())) {
            throw new InvalidMessageException("The number " + tree + " is greater than a double can hold");
        }
        for (JsonNode member : tree) {
            requireFinite(member);
        }
    }
}
