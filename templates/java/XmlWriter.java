package hubsante.models;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The trees that JSON has, as documents in XML: fields in the order of the model. */
final class XmlWriter {
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final Pattern NOT_XML = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff]");
    private static final String START =
            "A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\x{2ff}\\x{370}-\\x{37d}\\x{37f}-\\x{1fff}\\x{200c}-\\x{200d}"
                    + "\\x{2070}-\\x{218f}\\x{2c00}-\\x{2fef}\\x{3001}-\\x{d7ff}\\x{f900}-\\x{fdcf}\\x{fdf0}-\\x{fffd}"
                    + "\\x{10000}-\\x{effff}";
    private static final String WORD =
            "[" + START + "][" + START + "0-9.\\xb7\\x{300}-\\x{36f}\\x{203f}-\\x{2040}\\-]*";
    private static final Pattern NAME = Pattern.compile(WORD);
    private static final Pattern ATTRIBUTE = Pattern.compile("@(?!xmlns$)(?:xml:)?" + WORD);
    private static final Pattern ELSEWHERE = Pattern.compile("@\\{([^{}]+)\\}(" + WORD + ")");

    /** Namespaces that no document declares. */
    private static final Set<String> RESERVED =
            Set.of(XMLConstants.XML_NS_URI, XMLConstants.XMLNS_ATTRIBUTE_NS_URI);

    /** Powers of ten beyond which every number is 0 or infinite to a double. */
    private static final int MOST_PLACES = 400;

    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private XmlWriter() {}

    static String document(ObjectNode message, Shapes.Message shape) {
        var writer = new XmlWriter();
        boolean links = shape.objects().values().stream().anyMatch(type -> !type.xlink().isEmpty());
        writer.object(message, shape, shape.rootObject(), shape.root(), "", links ? " xmlns:xlink=\"" + XLINK + "\"" : "");
        return writer.out.append('\n').toString();
    }

    /** An object in the namespace of its message; {@code around} is that of the element around it. */
    private void object(
            ObjectNode object, Shapes.Message shape, Shapes.Type type, String element, String around, String declared) {
        start(element, shape.namespace(), around, declared + link(type));
        members(object, shape, type, shape.namespace());
        end(element);
    }

    private void members(ObjectNode object, Shapes.Message shape, Shapes.Type type, String around) {
        fields(object, shape, type, around);
        if (type.open()) {
            object.properties().stream()
                    .filter(member -> type.fields().stream().noneMatch(field -> field.name().equals(member.getKey())))
                    .forEach(member -> free(member.getKey(), member.getValue(), type.free(), around));
        }
    }

    private void fields(ObjectNode object, Shapes.Message shape, Shapes.Type type, String around) {
        for (Shapes.Field field : type.fields()) {
            JsonNode value = object.get(field.name());
            if (value != null) {
                field(value, field, shape, around);
            }
        }
    }

    private void field(JsonNode value, Shapes.Field field, Shapes.Message shape, String around) {
        if (!field.list()) {
            item(value, field, shape, around);
            return;
        }
        boolean isWrapped = !field.wrapper().isEmpty() && !value.isEmpty();
        if (isWrapped) {
            Shapes.Type inside = shape.objects().get(field.object());
            start(field.wrapper(), shape.namespace(), around, inside == null ? "" : link(inside));
        }
        for (JsonNode one : value) {
            item(one, field, shape, isWrapped ? shape.namespace() : around);
        }
        if (isWrapped) {
            end(field.wrapper());
        }
    }

    private void item(JsonNode value, Shapes.Field field, Shapes.Message shape, String around) {
        if (value instanceof ObjectNode object && field.kind().equals("object")) {
            Shapes.Type type = shape.objects().get(field.object());
            start(field.element(), field.namespace(), around, link(type));
            members(object, shape, type, field.namespace());
        } else if (value instanceof ObjectNode object && field.kind().equals("message")) {
            start(field.element(), field.namespace(), around, "");
            carried(object, field.namespace());
        } else {
            start(field.element(), field.namespace(), around, "");
            out.append(text(value));
        }
        end(field.element());
    }

    private void carried(ObjectNode message, String around) {
        Shapes.Message header = Shapes.ALL.header();
        if (header != null) {
            fields(message, header, header.rootObject(), around);
        }
        for (var member : message.properties()) {
            Shapes.Message content = Shapes.ALL.content(member.getKey());
            if (content != null && member.getValue() instanceof ObjectNode object) {
                object(object, content, content.rootObject(), content.root(), around, "");
            }
        }
    }

    // --- free content -----------------------------------------------------------------

    private void free(String name, JsonNode value, String namespace, String around) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(name + " is not the name of an XML element");
        }
        if (!value.isArray()) {
            freeItem(name, value, namespace, around);
            return;
        }
        for (JsonNode item : value) {
            freeItem(name, item, namespace, around);
        }
    }

    private void freeItem(String name, JsonNode value, String namespace, String around) {
        if (!(value instanceof ObjectNode object)) {
            start(name, namespace, around, "");
            out.append(text(value));
            end(name);
            return;
        }
        String own = object.has("@xmlns") ? declarable(object.get("@xmlns")) : namespace;
        start(name, own, around, attributes(object));
        for (var member : object.properties()) {
            inside(member.getKey(), member.getValue(), own);
        }
        end(name);
    }

    private void inside(String name, JsonNode value, String namespace) {
        if (name.startsWith("@")) {
            return;
        }
        switch (name) {
            case "#text" -> out.append(text(value));
            case "#content" -> {
                for (JsonNode part : value) {
                    if (part instanceof ObjectNode element) {
                        element.properties().forEach(one -> free(one.getKey(), one.getValue(), namespace, namespace));
                    } else {
                        out.append(text(part));
                    }
                }
            }
            default -> free(name, value, namespace, namespace);
        }
    }

    private static String attributes(ObjectNode object) {
        var written = new StringBuilder();
        int number = 0;
        for (var member : object.properties()) {
            String name = member.getKey();
            if (!name.startsWith("@") || name.equals("@xmlns")) {
                continue;
            }
            var elsewhere = ELSEWHERE.matcher(name);
            if (elsewhere.matches()) {
                String prefix = "n" + number++;
                written.append(" xmlns:").append(prefix).append(quoted(escaped(declarable(elsewhere.group(1)))));
                written.append(' ').append(prefix).append(':').append(elsewhere.group(2));
            } else if (ATTRIBUTE.matcher(name).matches()) {
                written.append(' ').append(name, 1, name.length());
            } else {
                throw new IllegalArgumentException(name.substring(1) + " is not the name of an XML attribute");
            }
            written.append(quoted(text(member.getValue())));
        }
        return written.toString();
    }

    private static String declarable(JsonNode namespace) {
        if (!namespace.isString()) {
            throw new IllegalArgumentException("The name of a namespace is expected");
        }
        return declarable(namespace.asString());
    }

    /** The name of a namespace, if an element may declare it. */
    private static String declarable(String namespace) {
        if (RESERVED.contains(namespace)) {
            throw new IllegalArgumentException("The name of a namespace is expected");
        }
        return namespace;
    }

    // --- elements and texts -----------------------------------------------------------

    private void start(String name, String namespace, String around, String attributes) {
        out.append('<').append(name);
        if (!namespace.equals(around)) {
            out.append(" xmlns").append(quoted(escaped(namespace)));
        }
        out.append(attributes).append('>');
    }

    private void end(String name) {
        out.append("</").append(name).append('>');
    }

    private static String link(Shapes.Type type) {
        return type.xlink().isEmpty() ? "" : " xlink:type=\"" + type.xlink() + "\"";
    }

    private static String quoted(String text) {
        return "=\"" + text.replace("\"", "&quot;").replace("\t", "&#9;").replace("\n", "&#10;") + "\"";
    }

    private static String text(JsonNode value) {
        if (value.isNumber()) {
            return plain(value.decimalValue());
        }
        if (!value.isString() && !value.isBoolean()) {
            throw new IllegalArgumentException("XML cannot carry " + value.getNodeType() + " here");
        }
        return escaped(value.asString());
    }

    /** All digits, without an exponent, which may stand for any number of them. */
    private static String plain(BigDecimal number) {
        boolean isSized = Math.abs((long) number.precision() - number.scale()) <= MOST_PLACES;
        return (isSized ? number : BigDecimal.valueOf(number.doubleValue())).toPlainString();
    }

    private static String escaped(String text) {
        if (NOT_XML.matcher(text).find()) {
            throw new IllegalArgumentException("The text holds a character that XML cannot carry");
        }
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;");
    }
}
