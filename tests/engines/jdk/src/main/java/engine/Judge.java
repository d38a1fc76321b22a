package engine;

/** What reads schemas: patterns as they stand, or files by their paths. */
interface Judge {
    /** Whether a document is valid. */
    interface Verdict {
        boolean accepts(String document);
    }

    Verdict judge(String schema) throws UnreadableSchema;
}
