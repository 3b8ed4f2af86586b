package kr.civilid.approval.inbox.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import kr.civilid.events.catalog.IssuanceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void a_page_has_fifty_items_unless_told_otherwise() {
        assertThat(Page.parse(Optional.empty(), Optional.empty())).isEqualTo(new Page(Optional.empty(), 50));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_cursor_leads_behind_the_item_it_was_made_from(boolean escalated) {
        var last = new Page.Place(escalated, IssuanceId.next());

        assertThat(Page.parse(Optional.of(Page.cursor(last)), Optional.of("200")))
                .isEqualTo(new Page(Optional.of(last), 200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "1e2", "١٠", "", " 5", "99999999999"})
    void a_limit_out_of_bounds_is_refused(String limit) {
        assertThatThrownBy(() -> Page.parse(Optional.empty(), Optional.of(limit)))
                .isInstanceOf(PageRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!!!!!!!!!!!!!!!!!!!!", "AZm3X2R0e7SRpJ0y0k1v8", "AZm3X2R0e7SRpJ0y0k1v8QAA"})
    void a_cursor_that_we_did_not_make_is_refused(String cursor) {
        assertThatThrownBy(() -> Page.parse(Optional.of(cursor), Optional.empty()))
                .isInstanceOf(PageRefused.class);
    }
}
