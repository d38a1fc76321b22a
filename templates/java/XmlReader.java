package hubsante.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Valid documents in XML as the trees that JSON has. */
final class XmlReader {
    private static final int MAX_DEPTH = 100;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Shapes.Message message;

    private XmlReader(Shapes.Message message) {
        this.message = message;
    }

    /** The root element of a document without document type, and without what the parser would fetch. */
    static Element parsed(byte[] document) throws InvalidMessageException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setIgnoringComments(true);
            factory.setCoalescing(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(document)).getDocumentElement();
        } catch (SAXException | IOException noXml) {
            throw new InvalidMessageException("The document is no XML: " + noXml.getMessage());
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ObjectNode tree(Element root, Shapes.Message message) throws InvalidMessageException {
        return new XmlReader(message).object(root, message.rootObject(), 0);
    }

    private ObjectNode object(Element element, Shapes.Type type, int depth) throws InvalidMessageException {
        requireDepth(depth);
        ObjectNode object = JSON.objectNode();
        for (Element child : children(element)) {
            Shapes.Field field = field(type, child);
            if (field != null) {
                add(object, field, child, depth);
            } else if (type.fields().stream().anyMatch(known -> known.name().equals(child.getLocalName()))) {
                throw new InvalidMessageException("The name " + child.getLocalName() + " is that of a field");
            } else {
                free(object, child, type.free(), depth);
            }
        }
        return object;
    }

    private static Shapes.Field field(Shapes.Type type, Element element) {
        String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        return type.field(namespace, element.getLocalName());
    }

    private void add(ObjectNode object, Shapes.Field field, Element element, int depth) throws InvalidMessageException {
        if (!field.list()) {
            object.set(field.name(), value(element, field, depth));
            return;
        }
        ArrayNode items = object.withArray("/" + field.name().replace("~", "~0").replace("/", "~1"));
        List<Element> elements = field.wrapper().isEmpty() ? List.of(element) : children(element);
        for (Element item : elements) {
            items.add(value(item, field, depth));
        }
    }

    private JsonNode value(Element element, Shapes.Field field, int depth) throws InvalidMessageException {
        String text = element.getTextContent();
        return switch (field.kind()) {
            case "object" -> object(element, message.objects().get(field.object()), depth + 1);
            case "message" -> carried(element, depth + 1);
            case "integer" -> JSON.numberNode(new BigInteger(unsigned(text.strip())));
            case "number" -> JSON.numberNode(new BigDecimal(unsigned(text.strip())));
            case "boolean" -> JSON.booleanNode(text.strip().equals("true") || text.strip().equals("1"));
            case "date" -> JSON.stringNode(text.strip());
            default -> JSON.stringNode(text);
        };
    }

    private static String unsigned(String number) {
        return number.startsWith("+") ? number.substring(1) : number;
    }

    /** What an envelope carries: header fields, and a message under its root. */
    private ObjectNode carried(Element element, int depth) throws InvalidMessageException {
        requireDepth(depth);
        ObjectNode object = JSON.objectNode();
        Shapes.Message header = Shapes.ALL.header();
        for (Element child : children(element)) {
            Shapes.Message content = Shapes.ALL.content(child.getLocalName());
            Shapes.Field field = header == null ? null : field(header.rootObject(), child);
            if (field != null) {
                new XmlReader(header).add(object, field, child, depth);
            } else if (content != null) {
                object.set(content.root(), new XmlReader(content).object(child, content.rootObject(), depth + 1));
            } else {
                throw new InvalidMessageException("The element " + child.getLocalName() + " is that of no message");
            }
        }
        return object;
    }

    // --- free content: an element is a member, `@` an attribute, `#text` and `#content` what such an object cannot say

    private static void free(ObjectNode object, Element element, String namespace, int depth) throws InvalidMessageException {
        requireDepth(depth);
        String name = element.getLocalName();
        JsonNode value = freeValue(element, namespace, depth + 1);
        JsonNode known = object.get(name);
        if (known == null) {
            object.set(name, value);
        } else if (known instanceof ArrayNode items) {
            items.add(value);
        } else {
            object.set(name, JSON.arrayNode().add(known).add(value));
        }
    }

    private static JsonNode freeValue(Element element, String around, int depth) throws InvalidMessageException {
        String own = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        ObjectNode value = JSON.objectNode();
        if (!own.equals(around)) {
            value.put("@xmlns", own);
        }
        attributes(element, value);
        List<Element> inside = children(element);
        if (inside.isEmpty()) {
            String text = element.getTextContent();
            if (value.isEmpty()) {
                return JSON.stringNode(text);
            }
            return text.isEmpty() ? value : value.put("#text", text);
        }
        if (isMixed(element)) {
            value.set("#content", content(element, own, depth));
        } else {
            for (Element child : inside) {
                free(value, child, own, depth);
            }
        }
        return value;
    }

    private static void attributes(Element element, ObjectNode value) {
        var attributes = element.getAttributes();
        for (int index = 0; index < attributes.getLength(); index++) {
            Node attribute = attributes.item(index);
            String namespace = attribute.getNamespaceURI();
            if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)) {
                continue;
            }
            String name = attribute.getLocalName();
            String prefix = namespace == null ? "" : XMLConstants.XML_NS_URI.equals(namespace) ? "xml:" : "{" + namespace + "}";
            value.put("@" + prefix + name, attribute.getNodeValue());
        }
    }

    private static ArrayNode content(Element element, String namespace, int depth) throws InvalidMessageException {
        ArrayNode content = JSON.arrayNode();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                ObjectNode member = JSON.objectNode();
                free(member, child, namespace, depth);
                content.add(member);
            } else if (isText(node) && !node.getNodeValue().isEmpty()) {
                content.add(node.getNodeValue());
            }
        }
        return content;
    }

    private static boolean isMixed(Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (isText(node) && !node.getNodeValue().isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isText(Node node) {
        return node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE;
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static void requireDepth(int depth) throws InvalidMessageException {
        if (depth >= MAX_DEPTH) {
            throw new InvalidMessageException("The document has more than " + MAX_DEPTH + " levels");
        }
    }
}
