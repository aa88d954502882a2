package org.huzhu.system;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huzhu.journey.Journey;
import org.huzhu.journey.JourneyId;
import org.huzhu.journey.MadeUpUnit;
import org.huzhu.journey.Person;
import org.huzhu.journey.Story;

/** Words by which somebody could be recognised, and where they are found in what the system writes. */
final class Secrets {

    private static final int FOUND_MAX = 20;

    private final Set<String> words;
    private final Set<Integer> lengths = new TreeSet<>();
    private final BitSet firsts = new BitSet();
    private final List<String> found = new ArrayList<>();

    private Secrets(Set<String> words) {
        this.words = words;
        words.forEach(word -> {
            lengths.add(word.length());
            firsts.set(word.charAt(0));
        });
    }

    /** Names, citizen ids, phones and accounts of everybody in every run, and more. */
    static Secrets ofEverybodyAnd(String... more) {
        Set<String> words = new HashSet<>(List.of(more));
        for (JourneyId id : HuzhuUnderTest.journeys()) {
            MadeUpUnit unit =
                    Journey.of(HuzhuUnderTest.addresses(), id, Story.silent()).unit();
            for (Person person : unit.people()) {
                words.add(person.name());
                words.add(person.idNumber());
                words.add(person.phone());
            }
            words.add(unit.account());
        }
        if (words.size() < MadeUpUnit.WORKERS * 2) {
            throw new IllegalStateException("Nobody to be recognised");
        }
        return new Secrets(words);
    }

    /** Looks through a text; what is found is kept with its surroundings. */
    void lookInto(String where, String text) {
        for (int i = 0; i < text.length() && found.size() < FOUND_MAX; i++) {
            if (firsts.get(text.charAt(i))) {
                for (int length : lengths) {
                    if (i + length <= text.length() && words.contains(text.substring(i, i + length))) {
                        found.add(where + ": " + text.substring(i, i + length) + " in "
                                + text.substring(Math.max(0, i - 120), Math.min(text.length(), i + length + 40)));
                    }
                }
            }
        }
    }

    List<String> found() {
        return found;
    }
}
