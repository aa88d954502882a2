package org.huzhu.enrollment.member;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.huzhu.enrollment.memberunit.UnitId;
import org.huzhu.kernel.personal.CitizenId;
import org.huzhu.kernel.personal.KeptField;
import org.huzhu.kernel.personal.Sensitive;

/** Members in memory; ids count up from 1 in the order of the people. */
public final class InMemoryMembers implements Members {
    private final Map<CitizenId, Member> kept = new LinkedHashMap<>();
    private final Map<UnitId, Set<MemberId>> employed = new HashMap<>();
    private final Set<MemberId> handedIn = new HashSet<>();

    /** A member whose name is as it was given first. */
    public MemberId given(Person person) {
        return made(person).id();
    }

    /** Fixes the name of a member: an enrolment with her was handed in. */
    public void handIn(MemberId member) {
        handedIn.add(member);
    }

    /** Whom a unit sees. */
    public Set<MemberId> employedBy(UnitId unit) {
        return Set.copyOf(employed.getOrDefault(unit, Set.of()));
    }

    private Member made(Person person) {
        Member member = new Member(
                new MemberId(new UUID(5, kept.size() + 1L)),
                KeptField.of(person.name()),
                KeptField.of(person.idNumber()),
                person.mobile().map(KeptField::of),
                0);
        kept.put(person.idNumber(), member);
        return member;
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return kept.values().stream().filter(member -> member.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Member> find(CitizenId idNumber) {
        return Optional.ofNullable(kept.get(idNumber));
    }

    @Override
    public List<Member> after(Optional<UnitId> unit, Optional<MemberId> last, int limit) {
        return kept.values().stream()
                .filter(member ->
                        unit.filter(id -> !employedBy(id).contains(member.id())).isEmpty())
                .filter(member ->
                        last.filter(id -> member.id().compareTo(id) <= 0).isEmpty())
                .sorted(Comparator.comparing(Member::id))
                .limit(limit)
                .toList();
    }

    @Override
    public Map<MemberId, String> nameIndexes(Collection<MemberId> members) {
        Map<MemberId, String> indexes = new HashMap<>();
        members.forEach(id -> find(id).ifPresent(member -> indexes.put(id, id + "\n" + nameOf(member))));
        return indexes;
    }

    @Override
    public Map<CitizenId, Enlisted> enlist(UnitId unit, List<Person> people) {
        Map<CitizenId, Enlisted> enlisted = new LinkedHashMap<>();
        for (Person person : people) {
            Optional<Member> known = find(person.idNumber());
            Identity identity = known.map(member -> compared(member, person)).orElse(Identity.CREATED);
            MemberId id = known.orElseGet(() -> made(person)).id();
            Tie tie = employedBy(unit).contains(id) ? Tie.EMPLOYED : Tie.STRANGER;
            enlisted.put(person.idNumber(), new Enlisted(id, identity, tie));
        }
        return enlisted;
    }

    private Identity compared(Member member, Person person) {
        if (nameOf(member).equals(person.name().reveal())) {
            return Identity.SAME;
        }
        if (isFixed(member.id())) {
            return member.name().isDamaged() ? Identity.UNREADABLE : Identity.DIFFERS;
        }
        kept.put(
                person.idNumber(),
                new Member(
                        member.id(),
                        KeptField.of(person.name()),
                        member.idNumber(),
                        person.mobile().map(KeptField::of).or(member::mobile),
                        member.version() + 1));
        return Identity.RENAMED;
    }

    private boolean isFixed(MemberId member) {
        return handedIn.contains(member) || employed.values().stream().anyMatch(all -> all.contains(member));
    }

    private static String nameOf(Member member) {
        return member.name().readable().map(Sensitive::reveal).orElse("");
    }

    @Override
    public Map<CitizenId, MemberId> known(Collection<CitizenId> idNumbers) {
        Map<CitizenId, MemberId> known = new HashMap<>();
        idNumbers.forEach(number -> find(number).ifPresent(member -> known.put(number, member.id())));
        return known;
    }

    @Override
    public void employ(UnitId unit, Collection<MemberId> members) {
        employed.computeIfAbsent(unit, each -> new TreeSet<>()).addAll(members);
    }
}
