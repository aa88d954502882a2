package org.huzhu.kernel.audit;

/**
 * What a line of the audit log is about.
 *
 * @param type the glossary's word, such as {@code claim}
 * @param id the key of the thing
 */
public record Subject(String type, String id) {}
