package org.huzhu.claims.careevent;

/**
 * Where the member was treated.
 *
 * @param code code of the hospital in the medical insurance
 * @param name its name
 * @param level 1 to 3, 3 is the highest
 */
public record Hospital(String code, String name, int level) {}
