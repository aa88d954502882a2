package org.huzhu.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.huzhu.journey.Journey;
import org.huzhu.journey.JourneyId;
import org.huzhu.journey.Person;
import org.huzhu.journey.Story;
import org.huzhu.journey.Town;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last, when everything that the other classes did has left its traces. */
@Order(100)
class PersonalDataTest {

    /** The outside world knows whom it pays; what it writes is not ours. */
    private static final Set<String> OUTSIDE = Set.of("simulators.log");

    @Test
    void nobody_can_be_recognised_in_the_logs() throws IOException {
        WorkedExampleTest.played();
        Pattern secrets = secrets();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(HuzhuUnderTest.logs())) {
            for (Path file : files.filter(
                            path -> !OUTSIDE.contains(path.getFileName().toString()))
                    .toList()) {
                try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                    lines.forEach(line -> collect(file.getFileName().toString(), utf8(line), secrets, found));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nobody_can_be_recognised_in_the_topics() throws Exception {
        WorkedExampleTest.played();
        Pattern secrets = secrets();
        List<String> found = new ArrayList<>();
        int records = 0;
        try (Broker broker = new Broker()) {
            for (ConsumerRecord<byte[], byte[]> record : broker.records(broker.topics())) {
                records++;
                collect(record.topic(), text(record.key()), secrets, found);
                collect(record.topic(), text(record.value()), secrets, found);
                record.headers().forEach(header -> collect(record.topic(), text(header.value()), secrets, found));
            }
        }
        assertThat(records).isGreaterThan(100);
        assertThat(found).isEmpty();
    }

    /** Names, citizen ids, phones and accounts of everybody in every run. */
    private static Pattern secrets() {
        Set<String> all = new TreeSet<>();
        for (JourneyId id : HuzhuUnderTest.journeys()) {
            Town town =
                    Journey.of(HuzhuUnderTest.addresses(), id, Story.silent()).town();
            for (Person person : town.people()) {
                all.add(Pattern.quote(person.name()));
                all.add(Pattern.quote(person.idNumber()));
                all.add(Pattern.quote(person.phone()));
            }
            all.add(Pattern.quote(town.account()));
        }
        assertThat(all).hasSizeGreaterThan(Town.WORKERS * 2);
        return Pattern.compile(String.join("|", all));
    }

    private static void collect(String where, String text, Pattern secrets, List<String> found) {
        Matcher matcher = secrets.matcher(text);
        if (matcher.find() && found.size() < 20) {
            found.add(where + ": " + matcher.group() + " in "
                    + text.substring(Math.max(0, matcher.start() - 120), Math.min(text.length(), matcher.end() + 40)));
        }
    }

    private static String utf8(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String text(byte @org.jspecify.annotations.Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
