package org.huzhu.terms.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huzhu.kernel.money.Money;
import org.huzhu.kernel.money.Percentage;

/**
 * A place in a JSON document that knows its RFC 6901 pointer.
 *
 * <p>The {@code as…} readers are tolerant: what is absent or of another shape is empty, so that a linter can go on. The
 * {@code get…} readers are for documents that passed their schema; there a wrong shape is a bug.
 */
public final class Place {

    private static final Pattern MONEY = Pattern.compile("(0|[1-9]\\d{0,9})\\.\\d{2}");
    private static final Pattern RATIO = Pattern.compile("(0|[1-9]\\d{0,2})(?:\\.(\\d{1,2}))?%");

    private final JsonNode node;
    private final String pointer;

    private Place(JsonNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    /** Starts at the root of a document. */
    public static Place root(JsonNode node) {
        return new Place(node, "");
    }

    /** Returns the pointer of this place; empty at the root. */
    public String pointer() {
        return pointer;
    }

    /** Returns the JSON at this place; a missing node where there is none. */
    public JsonNode node() {
        return node;
    }

    /** Goes to a member of an object. */
    public Place at(String name) {
        String escaped = name.replace("~", "~0").replace("/", "~1");
        return new Place(node.path(name), pointer + "/" + escaped);
    }

    /** Goes to an element of an array. */
    public Place at(int index) {
        return new Place(node.path(index), pointer + "/" + index);
    }

    /** Follows a pointer that starts here. */
    public Place follow(String relative) {
        return new Place(node.at(relative), pointer + relative);
    }

    /** Tells whether something other than null stands here. */
    public boolean exists() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** Returns the elements of the array here; none where there is no array. */
    public List<Place> items() {
        if (!node.isArray()) {
            return List.of();
        }
        List<Place> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(at(i));
        }
        return items;
    }

    /** Returns the members of the object here. */
    public List<Place> members() {
        List<Place> members = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> members.add(at(name)));
        return members;
    }

    /** Returns the last token of the pointer. */
    public String name() {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return last.replace("~1", "/").replace("~0", "~");
    }

    /** Reads a text. */
    public Optional<String> asText() {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    /** Reads the texts of an array. */
    public List<String> asTexts() {
        return items().stream().flatMap(item -> item.asText().stream()).toList();
    }

    /** Reads a whole number. */
    public OptionalInt asNumber() {
        return node.isIntegralNumber() && node.canConvertToInt()
                ? OptionalInt.of(node.intValue())
                : OptionalInt.empty();
    }

    /** Reads an amount such as {@code "1213.69"}. */
    public Optional<Money> asMoney() {
        return asText().filter(text -> MONEY.matcher(text).matches()).map(Money::yuan);
    }

    /** Reads a ratio such as {@code "70%"}. */
    public Optional<Percentage> asRatio() {
        return asText().map(RATIO::matcher).filter(Matcher::matches).map(match -> {
            String decimals = match.group(2) == null ? "" : match.group(2);
            return Percentage.basisPoints(
                    Integer.parseInt(match.group(1)) * 100 + Integer.parseInt((decimals + "00").substring(0, 2)));
        });
    }

    /** Reads a civil date. */
    public Optional<LocalDate> asDate() {
        return asText().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    /** Tells whether {@code true} stands here; absent counts as false. */
    public boolean isTrue() {
        return node.isBoolean() && node.booleanValue();
    }

    /** Reads a text that the schema requires. */
    public String getText() {
        return asText().orElseThrow(this::unexpected);
    }

    /** Reads a number that the schema requires. */
    public int getNumber() {
        return asNumber().orElseThrow(this::unexpected);
    }

    /** Reads an amount that the schema requires. */
    public Money getMoney() {
        return asMoney().orElseThrow(this::unexpected);
    }

    /** Reads a ratio that the schema requires. */
    public Percentage getRatio() {
        return asRatio().orElseThrow(this::unexpected);
    }

    /** Reads a date that the schema requires. */
    public LocalDate getDate() {
        return asDate().orElseThrow(this::unexpected);
    }

    /** Reads a constant of an enum that the schema requires. */
    public <E extends Enum<E>> E getConstant(Class<E> type) {
        return Enum.valueOf(type, getText());
    }

    private IllegalStateException unexpected() {
        return new IllegalStateException("not of the shape the schema promises: " + pointer);
    }

    @Override
    public String toString() {
        return pointer;
    }
}
