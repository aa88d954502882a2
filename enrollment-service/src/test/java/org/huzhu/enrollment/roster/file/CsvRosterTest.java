package org.huzhu.enrollment.roster.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.huzhu.enrollment.roster.RosterFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRosterTest {
    private static List<RosterFile.Line> lines(RosterFile file) {
        List<RosterFile.Line> lines = new ArrayList<>();
        file.lines().forEachRemaining(lines::add);
        return lines;
    }

    private static RosterFile open(String text) {
        return new CsvRoster(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void rows_keep_their_number_in_the_file_and_blank_ones_are_left_out() {
        RosterFile file = open("姓名,份数\r\n张三,1\r\n\r\n , \r\n\"李,\"\"四\"\"\n王\",2");

        assertThat(file.header()).containsExactly("姓名", "份数");
        assertThat(file.rows()).isEqualTo(2);
        assertThat(lines(file))
                .containsExactly(
                        new RosterFile.Line(2, List.of("张三", "1")), new RosterFile.Line(5, List.of("李,\"四\"\n王", "2")));
        assertThat(lines(file)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "，"})
    void the_separator_is_the_one_the_header_has_most_of(String separator) {
        RosterFile file = open("姓名 性别 份数\n张三 男 1\n".replace(" ", separator));

        assertThat(lines(file)).containsExactly(new RosterFile.Line(2, List.of("张三", "男", "1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-8"})
    void the_encoding_is_told_from_the_bytes(String encoding) {
        RosterFile file = new CsvRoster("姓名,性别\n盛红梅,女\n".getBytes(Charset.forName(encoding)));

        assertThat(file.header()).containsExactly("姓名", "性别");
        assertThat(lines(file)).containsExactly(new RosterFile.Line(2, List.of("盛红梅", "女")));
    }

    @Test
    void the_mark_of_utf_8_is_no_part_of_the_first_header() {
        assertThat(open("\uFEFF姓名,性别\n").header()).containsExactly("姓名", "性别");
    }

    @Test
    void bytes_of_no_encoding_are_refused() {
        assertThatThrownBy(() -> new CsvRoster(new byte[] {(byte) 0xFF, (byte) 0xFF, 'a', '\n'}))
                .hasMessage("ROSTER_ENCODING_UNKNOWN");
        assertThatThrownBy(() -> new CsvRoster("姓名\n".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessage("ROSTER_ENCODING_UNKNOWN");
    }

    @Test
    void a_quote_that_never_ends_and_a_file_of_nothing_are_refused() {
        assertThatThrownBy(() -> open("姓名,\"份数\n1,2\n")).hasMessage("ROSTER_UNREADABLE");
        assertThatThrownBy(() -> open("\n\n")).hasMessage("ROSTER_EMPTY");
    }

    @Test
    void a_header_alone_has_no_rows() {
        assertThat(open("姓名,份数").rows()).isZero();
    }
}
