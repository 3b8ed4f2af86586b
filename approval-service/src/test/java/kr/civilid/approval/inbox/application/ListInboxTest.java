package kr.civilid.approval.inbox.application;

import static kr.civilid.approval.Cast.HONG;
import static kr.civilid.approval.Cast.KIM_HEAD;
import static kr.civilid.approval.Cast.NOON;
import static kr.civilid.approval.Cast.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kr.civilid.approval.Cast;
import kr.civilid.approval.InOne;
import kr.civilid.approval.access.application.NotAnApprover;
import kr.civilid.approval.access.domain.Access;
import kr.civilid.approval.access.domain.Access.Act;
import kr.civilid.approval.access.domain.Official;
import kr.civilid.approval.acting.application.InMemoryOrderedAbsences;
import kr.civilid.approval.chain.application.FindChain;
import kr.civilid.approval.chain.application.InMemoryChains;
import kr.civilid.approval.decision.domain.Due;
import kr.civilid.events.catalog.ApprovalEvent.Step;
import kr.civilid.events.catalog.IssuanceId;
import org.junit.jupiter.api.Test;

class ListInboxTest {

    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    private final List<Access> accessed = new ArrayList<>();
    private final List<Waiting> all =
            Stream.generate(ListInboxTest::waiting).limit(3).toList();
    private final ListInbox listInbox = new ListInbox(
            new InMemory(),
            InMemoryOrderedAbsences.nobodyAway(CLOCK),
            new FindChain(new InMemoryChains(), 3, 1),
            new InOne(),
            CLOCK);

    @Test
    void a_full_page_says_where_the_next_begins() {
        var listed = list(new Page(Optional.empty(), 2));

        assertThat(listed.items()).isEqualTo(all.subList(0, 2));
        assertThat(listed.next()).contains(Page.cursor(place(all.get(1))));
    }

    @Test
    void the_pages_together_are_the_whole_inbox() {
        var first = list(new Page(Optional.empty(), 2));
        var second = list(Page.parse(first.next(), Optional.of("2")));

        assertThat(second.items()).isEqualTo(all.subList(2, 3));
        assertThat(second.next()).isEmpty();
    }

    @Test
    void every_page_says_how_many_there_are_in_all() {
        assertThat(list(new Page(Optional.empty(), 2)).count()).isEqualTo(new WaitingApprovals.Count(3, 0));
    }

    @Test
    void a_look_into_the_inbox_is_recorded() {
        list(new Page(Optional.empty(), 2));

        assertThat(accessed).containsExactly(new Access(visit(KIM_HEAD), Act.LISTED, NOON));
    }

    @Test
    void who_has_nothing_to_decide_has_no_inbox() {
        assertThatThrownBy(() -> listInbox
                        .of(visit(Cast.AUDIT), new Page(Optional.empty(), 2))
                        .await()
                        .indefinitely())
                .isInstanceOf(NotAnApprover.class);
    }

    @Test
    void an_item_is_not_written_in_clear() {
        assertThat(all.getFirst()).asString().doesNotContain("홍길동");
    }

    private ListInbox.Listed list(Page page) {
        return listInbox.of(visit(KIM_HEAD), page).await().indefinitely();
    }

    private static Page.Place place(Waiting item) {
        return new Page.Place(item.escalated(), item.issuanceId());
    }

    private final class InMemory implements WaitingApprovals {

        @Override
        public Uni<List<Waiting>> of(Access access, Official official, Page page) {
            accessed.add(access);
            var behind = page.after()
                    .map(last -> all.stream().map(ListInboxTest::place).toList().indexOf(last) + 1);
            return Uni.createFrom()
                    .item(all.stream()
                            .skip(behind.orElse(0))
                            .limit(page.limit())
                            .toList());
        }

        @Override
        public Uni<Count> count(Official official) {
            return Uni.createFrom().item(new Count(all.size(), 0));
        }
    }

    private static Waiting waiting() {
        return new Waiting(
                IssuanceId.next(),
                Step.DEPARTMENT,
                NOON,
                new Due(NOON.plus(Duration.ofDays(3)), false, false),
                false,
                HONG.digest(),
                HONG.employeeNumber(),
                HONG.name(),
                HONG.department(),
                HONG.position(),
                HONG.rank(),
                Optional.empty());
    }
}
