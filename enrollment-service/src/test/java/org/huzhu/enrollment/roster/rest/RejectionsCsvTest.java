package org.huzhu.enrollment.roster.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionsCsvTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            plain       | plain
            =1+1        | '=1+1
            +86         | '+86
            -1          | '-1
            @cell       | '@cell
            a,b         | "a,b"
            say "x"     | "say ""x""\"
            =a,b        | "'=a,b"
            """)
    void a_cell_is_neither_a_formula_nor_two_cells(String text, String cell) {
        assertThat(RejectionsCsv.cell(text)).isEqualTo(cell);
    }
}
