package org.huzhu.kit.personal;

/**
 * What a field belongs to, as the audit log and a refusal name it.
 *
 * @param type kind of thing, such as {@code member}
 * @param id its id
 */
public record KeptItem(String type, String id) {

    /** Names a thing by anything that prints as its id. */
    public static KeptItem of(String type, Object id) {
        return new KeptItem(type, id.toString());
    }
}
