package hubsante.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The published XSDs, judged by the JDK. */
final class XmlSchemas {
    private static final int MOST_PROBLEMS = 100;
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private XmlSchemas() {}

    /** Raises what is wrong with a document that has no document type. */
    static void require(byte[] document, String name) throws InvalidMessageException {
        var problems = new Problems();
        Validator validator = READ.computeIfAbsent(name, XmlSchemas::schema).newValidator();
        validator.setErrorHandler(problems);
        try {
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(document)));
        } catch (SAXException | IOException ended) {
            problems.add(new Problem("", 0, String.valueOf(ended.getMessage())));
        } catch (MissingResourceException withoutWords) {
            // for too many elements in an open type the JDK has no words (cvc-complex-type.2.4.d.1)
            problems.add(Problem.of("There are more elements than the type allows"));
        }
        if (!problems.found.isEmpty()) {
            throw new InvalidMessageException(problems.found);
        }
    }

    private static Schema schema(String name) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(Resources.url("xsd/" + name + ".xsd"));
        } catch (SAXException refused) {
            throw new IllegalStateException("The XSD of " + name + " cannot be read", refused);
        }
    }

    private static final class Problems implements ErrorHandler {
        private final List<Problem> found = new ArrayList<>();

        private void add(Problem problem) {
            if (found.size() < MOST_PROBLEMS && !found.contains(problem)) {
                found.add(problem);
            }
        }

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            add(new Problem("", error.getLineNumber(), error.getMessage()));
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
