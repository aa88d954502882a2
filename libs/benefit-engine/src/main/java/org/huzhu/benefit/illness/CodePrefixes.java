package org.huzhu.benefit.illness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prefixes of codes, some included and some excluded. The longest declared prefix of a code decides; an exclusion wins
 * over an inclusion of the same prefix.
 */
public final class CodePrefixes {

    /** No prefix: matches nothing. */
    public static final CodePrefixes NONE = of(List.of());

    private static final int ALPHABET = 36;

    private final List<String> include;
    private final List<String> exclude;
    private final Node root = new Node();

    private CodePrefixes(List<String> include, List<String> exclude) {
        this.include = List.copyOf(include);
        this.exclude = List.copyOf(exclude);
        include.forEach(prefix -> declare(prefix, Verdict.INCLUDED));
        exclude.forEach(prefix -> declare(prefix, Verdict.EXCLUDED));
    }

    /** Collects included prefixes such as {@code C79.6}; ranges are written out beforehand. */
    public static CodePrefixes of(List<String> include) {
        return new CodePrefixes(include, List.of());
    }

    /** Collects included and excluded prefixes; ranges are written out beforehand. */
    public static CodePrefixes of(List<String> include, List<String> exclude) {
        return new CodePrefixes(include, exclude);
    }

    private void declare(String prefix, Verdict verdict) {
        Node node = root;
        String code = CodeText.normalised(prefix);
        for (int i = 0; i < code.length(); i++) {
            node = node.childFor(slot(code.charAt(i)));
        }
        node.verdict = verdict;
    }

    /** Tells whether nothing is included. */
    public boolean isEmpty() {
        return include.isEmpty();
    }

    /**
     * Finds the longest declared prefix of a code.
     *
     * @param normalised a code as {@link CodeText#normalised} writes it
     * @return its length; 0 when none is declared or the longest one is an exclusion
     */
    public int matchedLength(String normalised) {
        int length = 0;
        Node node = root;
        for (int i = 0; i < normalised.length(); i++) {
            Node next = node.children[slot(normalised.charAt(i))];
            if (next == null) {
                break;
            }
            node = next;
            if (node.verdict == Verdict.INCLUDED) {
                length = i + 1;
            } else if (node.verdict == Verdict.EXCLUDED) {
                length = 0;
            }
        }
        return length;
    }

    /** Tells whether a normalised code belongs here. */
    public boolean matches(String normalised) {
        return matchedLength(normalised) > 0;
    }

    /** Tells whether some code that begins with these characters belongs here. */
    boolean mayReach(String beginning) {
        Node node = root;
        for (int i = 0; i < beginning.length(); i++) {
            if (node.verdict == Verdict.INCLUDED) {
                return true;
            }
            Node next = node.children[slot(beginning.charAt(i))];
            if (next == null) {
                return false;
            }
            node = next;
        }
        return true;
    }

    private static int slot(char c) {
        return c <= '9' ? c - '0' : c - 'A' + 10;
    }

    @Override
    public String toString() {
        return exclude.isEmpty() ? include.toString() : include + " without " + exclude;
    }

    private enum Verdict {
        UNDECLARED,
        INCLUDED,
        EXCLUDED
    }

    private static final class Node {
        private final @Nullable Node[] children = new @Nullable Node[ALPHABET];
        private Verdict verdict = Verdict.UNDECLARED;

        private Node childFor(int slot) {
            Node child = children[slot];
            if (child == null) {
                child = new Node();
                children[slot] = child;
            }
            return child;
        }
    }
}
