package org.huzhu.journey;

/**
 * A made-up worker.
 *
 * @param name Chinese name
 * @param sex {@code 女} or {@code 男}
 * @param idNumber citizen id with a valid check character; belongs to nobody but this run
 * @param phone made-up mobile number
 */
public record Person(String name, String sex, String idNumber, String phone) {

    boolean woman() {
        return sex.equals("女");
    }

    /** Never shows who it is. */
    @Override
    public String toString() {
        return "Person[•••]";
    }
}
