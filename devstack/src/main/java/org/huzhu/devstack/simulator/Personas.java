package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The people of the demo: those shipped in {@code personas.json}, with what was learned of them since. */
final class Personas {

    private static final String BARRABLE = "barrable";
    private static final String RESOURCE = "/org/huzhu/devstack/personas.json";
    private static final Set<String> CHANGEABLE =
            Set.of("unit", "office", "member", "person", "partner", "roles", "scope");

    private final Journal journal;
    private final Map<String, ObjectNode> byName = new LinkedHashMap<>();
    private final Set<String> barred = new HashSet<>();

    Personas(Path file) {
        this.journal = new Journal(file);
        loadShipped();
        journal.replay((place, line) -> apply(line));
    }

    synchronized List<String> names() {
        return List.copyOf(byName.keySet());
    }

    synchronized Collection<ObjectNode> all() {
        return List.copyOf(byName.values());
    }

    synchronized Optional<ObjectNode> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(ObjectNode::deepCopy);
    }

    /** Remembers attributes of a persona; returns it, or empty when there is none of that name. */
    synchronized Optional<ObjectNode> change(String name, ObjectNode attributes) {
        if (!byName.containsKey(name)) {
            return Optional.empty();
        }
        attributes.fieldNames().forEachRemaining(field -> {
            if (!CHANGEABLE.contains(field)) {
                throw new BadRequest(field + " is no attribute of a persona");
            }
        });
        ObjectNode line = attributes.deepCopy();
        line.put("name", name);
        journal.append(List.of(line));
        apply(line);
        return find(name);
    }

    /** Returns the persona of an account. */
    synchronized Optional<ObjectNode> ofSubject(String subject) {
        return byName.values().stream()
                .filter(persona -> subject.equals(persona.path("subject").asText()))
                .findFirst()
                .map(ObjectNode::deepCopy);
    }

    /** Remembers that the tokens of a natural person count no longer, or count again. */
    synchronized void enable(String person, boolean enabled) {
        ObjectNode line = Json.object().put(BARRABLE, person).put("enabled", enabled);
        journal.append(List.of(line));
        apply(line);
    }

    synchronized boolean enabled(String person) {
        return !barred.contains(person);
    }

    synchronized void reset() {
        barred.clear();
        journal.clear();
        loadShipped();
    }

    private void apply(ObjectNode line) {
        String person = line.path(BARRABLE).asText();
        if (!person.isEmpty()) {
            if (line.path("enabled").asBoolean()) {
                barred.remove(person);
            } else {
                barred.add(person);
            }
            return;
        }
        ObjectNode persona = byName.get(line.path("name").asText());
        if (persona != null) {
            persona.setAll(line);
        }
    }

    private void loadShipped() {
        byName.clear();
        try (InputStream source = Personas.class.getResourceAsStream(RESOURCE)) {
            if (source == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            ObjectNode file = Json.object(source.readAllBytes());
            file.path("personas").forEach(node -> byName.put(node.path("name").asText(), (ObjectNode) node));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
