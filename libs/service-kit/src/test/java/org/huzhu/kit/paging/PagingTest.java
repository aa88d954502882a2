package org.huzhu.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.huzhu.kernel.refusal.Refused;
import org.junit.jupiter.api.Test;

class PagingTest {

    @Test
    void a_page_of_one_row_more_than_its_limit_names_the_next() {
        Page<String> page = Page.of(List.of(1, 2, 3), PageRequest.of(2, null), Cursor::of, row -> "r" + row);
        assertThat(page.items()).containsExactly("r1", "r2");
        PageRequest next = PageRequest.of(2, page.nextCursor());
        assertThat(next.cursor(1).orElseThrow().number(0)).isEqualTo(2);
        assertThat(next.fetchSize()).isEqualTo(3);
        assertThat(Page.of(List.of(3), next, Cursor::of, row -> row).nextCursor())
                .isNull();
    }

    @Test
    void a_cursor_carries_several_values() {
        UUID id = UUID.fromString("0197a1b2-0000-7000-8000-000000000001");
        Cursor cursor = Cursor.parse(Cursor.of("2025-07-16", id, 7L).encode(), 3);
        assertThat(cursor.text(0)).isEqualTo("2025-07-16");
        assertThat(cursor.id(1)).isEqualTo(id);
        assertThat(cursor.number(2)).isEqualTo(7);
    }

    @Test
    void a_made_up_cursor_is_refused() {
        String two = Cursor.of("a", "b").encode();
        assertThatThrownBy(() -> Cursor.parse(Cursor.of("a\0", "b", "c").encode(), 3))
                .hasMessage("CURSOR_MALFORMED");
        for (String text : List.of("!", "====", two, "_w", "x".repeat(500))) {
            assertThatThrownBy(() -> Cursor.parse(text, 3))
                    .isInstanceOf(Refused.class)
                    .hasMessage("CURSOR_MALFORMED");
        }
        assertThatThrownBy(() -> Cursor.parse(two, 2).id(0)).hasMessage("CURSOR_MALFORMED");
        assertThatThrownBy(() -> Cursor.parse(two, 2).number(0)).hasMessage("CURSOR_MALFORMED");
    }

    @Test
    void the_size_of_a_page_is_bounded() {
        assertThat(PageRequest.of(1, null).limit()).isEqualTo(1);
        assertThat(PageRequest.of(100, null).limit()).isEqualTo(100);
        assertThat(new PageRequest().limit()).isEqualTo(20);
        assertThatThrownBy(() -> PageRequest.of(0, null).limit()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PageRequest.of(101, null).limit()).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PageRequest.of(-1, null).fetchSize()).isInstanceOf(Refused.class);
    }
}
