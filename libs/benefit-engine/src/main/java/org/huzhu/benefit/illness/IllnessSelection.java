package org.huzhu.benefit.illness;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The groups of a catalogue that a benefit names, or {@link #ANY} when it names none.
 *
 * <p>Made once with the plan; finding the groups of a code walks no list of all groups.
 */
public final class IllnessSelection {

    /** The benefit does not ask for an illness. */
    public static final IllnessSelection ANY = new IllnessSelection("", List.of());

    private static final int CATEGORIES = 26 * 100;
    private static final List<IllnessGroup> NO_GROUPS = List.of();

    private final String catalogue;
    private final List<IllnessGroup> groups;
    private final List<IllnessGroup> byProcedure;
    private final List<List<IllnessGroup>> byCategory;

    private IllnessSelection(String catalogue, List<IllnessGroup> groups) {
        this.catalogue = catalogue;
        this.groups = List.copyOf(groups);
        this.byProcedure =
                groups.stream().filter(group -> !group.procedures().isEmpty()).toList();
        this.byCategory = new ArrayList<>(groups.isEmpty() ? 0 : CATEGORIES);
        if (!groups.isEmpty()) {
            for (int category = 0; category < CATEGORIES; category++) {
                byCategory.add(groupsOf(category));
            }
        }
    }

    private List<IllnessGroup> groupsOf(int category) {
        String code = "" + (char) ('A' + category / 100) + category / 10 % 10 + category % 10;
        List<IllnessGroup> found = groups.stream()
                .filter(group -> group.diagnoses().mayReach(code))
                .toList();
        return found.isEmpty() ? NO_GROUPS : found;
    }

    /**
     * Selects groups.
     *
     * @param catalogue code and version, such as {@code severe-illness-2020@1}
     * @param groups at least one, in the catalogue's order
     */
    public static IllnessSelection of(String catalogue, List<IllnessGroup> groups) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("a selection names at least one group of " + catalogue);
        }
        return new IllnessSelection(catalogue, groups);
    }

    /** Tells whether no illness is asked for. */
    public boolean isAny() {
        return groups.isEmpty();
    }

    /** Returns the catalogue as code and version; empty for {@link #ANY}. */
    public String catalogue() {
        return catalogue;
    }

    /** Returns the groups in the catalogue's order. */
    public List<IllnessGroup> groups() {
        return groups;
    }

    /** Returns the groups that may hold a normalised diagnosis code; each still has to be asked. */
    public List<IllnessGroup> candidatesFor(String diagnosis) {
        if (groups.isEmpty() || diagnosis.length() < 3) {
            return NO_GROUPS;
        }
        int letter = diagnosis.charAt(0) - 'A';
        int tens = diagnosis.charAt(1) - '0';
        int ones = diagnosis.charAt(2) - '0';
        boolean category = letter >= 0 && letter < 26 && tens >= 0 && tens < 10 && ones >= 0 && ones < 10;
        return category ? byCategory.get(letter * 100 + tens * 10 + ones) : NO_GROUPS;
    }

    /** Returns the groups that a procedure may propose. */
    public List<IllnessGroup> candidatesByProcedure() {
        return byProcedure;
    }

    /** Returns the codes of the groups. */
    public Set<String> groupCodes() {
        Set<String> codes = new LinkedHashSet<>();
        groups.forEach(group -> codes.add(group.code()));
        return codes;
    }

    @Override
    public String toString() {
        return isAny() ? "any" : catalogue + groupCodes();
    }
}
