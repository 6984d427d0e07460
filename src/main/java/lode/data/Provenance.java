package lode.data;

import java.util.List;

/**
 * Where stored data come from and what a reader must know about them.
 *
 * @param mapping the mappings they were read with
 * @param files   the files, as the user wrote them
 * @param notes   one sentence each, such as that a field is an estimate
 */
public record Provenance(List<String> mapping, List<SourceFile> files, List<String> notes) {

    /** Data that were computed, not read. */
    static final Provenance COMPUTED = new Provenance(List.of(), List.of(), List.of());

    /** A file that was read, and the SHA-256 of its bytes. */
    public record SourceFile(String path, String sha256) {}

    /** Copies the lists. */
    public Provenance {
        mapping = List.copyOf(mapping);
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
