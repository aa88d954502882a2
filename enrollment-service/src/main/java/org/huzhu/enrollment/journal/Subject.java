package org.huzhu.enrollment.journal;

/**
 * What an entry of the journal is about.
 *
 * @param type the glossary word, such as {@code enrollment}
 * @param id the key of the thing
 */
public record Subject(String type, String id) {}
