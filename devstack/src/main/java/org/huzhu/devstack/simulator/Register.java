package org.huzhu.devstack.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A register of records by reference: {@code PUT} loads one, {@code GET} asks for it. Stands for the medical insurance
 * bureau's settlements and for the work injury register.
 */
final class Register implements Application {

    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d{2}");
    private static final String REFERENCE = "_reference";

    private final String prefix;
    private final String keyName;
    private final Journal journal;
    private final Map<String, Long> places = new ConcurrentHashMap<>();

    /**
     * Opens a register.
     *
     * @param prefix path of its records, with both slashes
     * @param keyName field that holds the reference in the answers
     * @param file journal
     */
    Register(String prefix, String keyName, Path file) {
        this.prefix = prefix;
        this.keyName = keyName;
        this.journal = new Journal(file);
        journal.replay(this::keep);
    }

    @Override
    public Answer answer(Request request) {
        return request.below("PUT", prefix)
                .map(reference -> put(reference, Json.object(request.body())))
                .or(() -> request.below("GET", prefix).map(this::get))
                .orElseGet(() -> Answer.fault(Answer.NOT_FOUND, "not_found", "nothing at " + request.path()));
    }

    /** Other amounts and opposite answers than what is on record. */
    @Override
    public Answer wrongly(Request request) {
        Answer well = answer(request);
        if (well.status() != Answer.OK) {
            return well;
        }
        ObjectNode altered = Json.object(well.bytes());
        List<Map.Entry<String, JsonNode>> fields = List.copyOf(altered.properties());
        for (Map.Entry<String, JsonNode> field : fields) {
            altered.set(field.getKey(), altered(field.getValue()));
        }
        return Answer.json(Answer.OK, altered);
    }

    private static JsonNode altered(JsonNode value) {
        if (value.isTextual() && AMOUNT.matcher(value.asText()).matches()) {
            return TextNode.valueOf(
                    new BigDecimal(value.asText()).add(new BigDecimal("100.00")).toPlainString());
        }
        return value.isBoolean() ? BooleanNode.valueOf(!value.asBoolean()) : value;
    }

    @Override
    public boolean inspection(Request request) {
        return request.method().equals("PUT");
    }

    @Override
    public void reset() {
        places.clear();
        journal.clear();
    }

    private Answer put(String reference, ObjectNode body) {
        ObjectNode stored = body.deepCopy();
        stored.put(keyName, reference);
        ObjectNode line = stored.deepCopy();
        line.put(REFERENCE, reference);
        long place = journal.append(List.of(line)).getFirst();
        boolean fresh = places.put(reference, place) == null;
        return Answer.json(fresh ? Answer.CREATED : Answer.OK, stored);
    }

    private Answer get(String reference) {
        Long place = places.get(reference);
        if (place == null) {
            return Answer.fault(Answer.NOT_FOUND, "not_found", "no record of this reference");
        }
        ObjectNode found = journal.read(place);
        found.remove(REFERENCE);
        return Answer.json(Answer.OK, found);
    }

    private void keep(long place, ObjectNode line) {
        places.put(line.path(REFERENCE).asText(), place);
    }
}
