package hubsante.models;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How messages look in XML, read once from {@code shapes.json}. */
final class Shapes {
    static final Shapes ALL = new Shapes();

    /** A field: its elements, and what stands in them. */
    record Field(
            String name, String element, String namespace, String wrapper, boolean required, boolean list, String kind,
            String object) {}

    /** An object; {@code free} is the namespace of what an open one holds beside its fields. */
    record Type(List<Field> fields, boolean open, String free, String xlink, Map<String, Field> elements) {
        Field field(String namespace, String element) {
            return elements.get(key(namespace, element));
        }

        static String key(String namespace, String element) {
            return "{" + namespace + "}" + element;
        }
    }

    /** A message; {@code content}: an envelope carries it, and it may stand alone. */
    record Message(
            String name, String root, String namespace, boolean envelope, boolean header, boolean content,
            Type rootObject, Map<String, Type> objects) {}

    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Map<String, Message> byRoot = new HashMap<>();
    private final String messageNamespace;
    private final Message header;

    private Shapes() {
        JsonNode tree;
        try (var stream = Resources.url("shapes.json").openStream()) {
            tree = JsonMapper.shared().readTree(stream);
        } catch (java.io.IOException unread) {
            throw new java.io.UncheckedIOException(unread);
        }
        messageNamespace = tree.path("messageNamespace").asString();
        tree.get("messages").properties().forEach(entry -> add(entry.getKey(), entry.getValue()));
        header = messages.get(tree.path("header").asString(""));
    }

    Map<String, Message> messages() {
        return messages;
    }

    String messageNamespace() {
        return messageNamespace;
    }

    /** Null where the release has none. */
    Message header() {
        return header;
    }

    /** The message of a root element. */
    Message byRoot(String root) throws InvalidMessageException {
        Message found = byRoot.get(root);
        if (found == null) {
            throw new InvalidMessageException("The root element " + root + " is that of no message");
        }
        return found;
    }

    /** The message that stands alone under a root in JSON; null where none does. */
    Message bare(String root) {
        Message found = byRoot.get(root);
        return found == null || found.envelope() ? null : found;
    }

    /** The message that an envelope carries under a root; null where it carries none. */
    Message content(String root) {
        Message found = byRoot.get(root);
        return found == null || !found.content() ? null : found;
    }

    Collection<String> bareRoots() {
        return byRoot.values().stream().filter(one -> !one.envelope()).map(Message::root).collect(Collectors.toSet());
    }

    private void add(String name, JsonNode tree) {
        String namespace = tree.path("namespace").asString("");
        Map<String, Type> objects = new LinkedHashMap<>();
        tree.get("objects").properties().forEach(entry -> objects.put(entry.getKey(), type(entry.getValue(), namespace)));
        var message = new Message(
                name,
                tree.get("root").asString(),
                namespace,
                tree.path("envelope").asBoolean(false),
                tree.path("header").asBoolean(false),
                tree.path("content").asBoolean(false),
                objects.values().iterator().next(),
                objects);
        messages.put(name, message);
        byRoot.putIfAbsent(message.root(), message);
    }

    private static Type type(JsonNode tree, String namespace) {
        List<Field> fields = tree.path("fields").valueStream().map(one -> field(one, namespace)).toList();
        var elements = new HashMap<String, Field>();
        for (Field field : fields) {
            elements.put(
                    field.wrapper.isEmpty() ? Type.key(field.namespace, field.element) : Type.key(namespace, field.wrapper),
                    field);
        }
        return new Type(
                fields, tree.path("open").asBoolean(false), tree.path("free").asString(""), tree.path("xlink").asString(""),
                elements);
    }

    private static Field field(JsonNode tree, String namespace) {
        String name = tree.get("name").asString();
        JsonNode element = tree.path("element");
        return new Field(
                name,
                element.path("name").asString(name),
                element.path("namespace").asString(namespace),
                tree.path("wrapper").asString(""),
                tree.path("required").asBoolean(false),
                tree.path("list").asBoolean(false),
                tree.path("kind").asString(""),
                tree.path("object").asString(""));
    }
}
