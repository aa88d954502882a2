package org.huzhu.terms.lint;

import java.util.ArrayList;
import java.util.List;
import org.huzhu.terms.json.Place;

/**
 * Notes that point nowhere, and sections that rest neither on a source nor on a declared assumption. A source or note that
 * does not say what it is about, or is about the whole, backs no section.
 */
final class NoteCheck {

    private static final List<String> SECTIONS =
            List.of("/contribution", "/eligibility", "/participation", "/period", "/observation", "/filing");

    private NoteCheck() {}

    static void check(Place root, Findings findings) {
        List<String> backed = new ArrayList<>();
        for (Place note : root.at("notes").items()) {
            about(root, note.at("about"), backed, findings);
        }
        boolean onlyMirrors = !root.at("sources").items().isEmpty();
        for (Place source : root.at("sources").items()) {
            source.at("about").items().forEach(pointer -> about(root, pointer, backed, findings));
            onlyMirrors &= source.at("grade").asText().map("C"::equals).orElse(false);
        }
        List<String> sections = new ArrayList<>(SECTIONS);
        root.at("benefits").items().forEach(benefit -> sections.add(benefit.pointer()));
        sections.stream()
                .filter(section -> root.follow(section).exists())
                .filter(section -> backed.stream().noneMatch(pointer -> concerns(pointer, section)))
                .forEach(section -> findings.error(root.follow(section), "NOTE_MISSING"));
        if (onlyMirrors) {
            findings.warning(root.at("sources"), "SOURCES_WEAK");
        }
    }

    private static void about(Place root, Place pointer, List<String> backed, Findings findings) {
        pointer.asText().filter(text -> text.isEmpty() || text.startsWith("/")).ifPresent(text -> {
            backed.add(text);
            if (root.follow(text).node().isMissingNode()) {
                findings.error(pointer, "NOTE_POINTS_NOWHERE", "pointer", text);
            }
        });
    }

    private static boolean concerns(String pointer, String section) {
        if (pointer.isEmpty()) {
            return false;
        }
        return pointer.equals(section) || pointer.startsWith(section + "/") || section.startsWith(pointer + "/");
    }
}
