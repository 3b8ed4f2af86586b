package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.journey.Cast;
import kr.civilid.local.journey.CivilServant;
import kr.civilid.testkit.parts.EventProbe;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// F7: while no text leaves, everything that needs none goes on; afterwards each text arrives, once.
@ExtendWith(WholeSystem.class)
class TextOutageIT {

    private static final Duration DRAINED_WITHIN = Duration.ofMinutes(5);
    private static final int EACH = 3;

    private final LocalSystem system;
    private final Cast cast;

    TextOutageIT(LocalSystem system, Addresses at) {
        this.system = system;
        this.cast = new Cast(at);
    }

    @AfterEach
    void the_gateways_are_back() throws Exception {
        gateways("DELETE");
    }

    @Test
    void others_apply_are_approved_enrol_and_take_ids_while_no_text_leaves() throws Exception {
        var invited = people(41);
        var offered = people(51);
        var applying = people(61);
        var codes = invited.stream().map(TextOutageIT::isInvited).toList();
        offered.forEach(CivilServant::comesToTheConsent);
        var offers = offered.stream().map(CivilServant::asksForTheOffer).toList();
        var transactionCodes =
                offered.stream().map(CivilServant::receivesTheTransactionCode).toList();

        gateways("PUT");
        for (var i = 0; i < EACH; i++) {
            offered.get(i).takesTheId(offers.get(i), transactionCodes.get(i), 1);
            invited.get(i).bindsThePhone(codes.get(i));
            invited.get(i).setsThePin();
            invited.get(i).provesIdentity();
            invited.get(i).consents();
            applying.get(i).applies();
            applying.get(i).isApprovedByTheDepartmentHead();
            applying.get(i).isApprovedByHr();
        }
        offered.forEach(one -> one.await("Issued"));
        invited.forEach(one -> one.await("Consented"));
        applying.forEach(one -> one.await("Approved"));
        var waiting = invited.stream().map(CivilServant::asksForTheOffer).toList();
        assertThat(applying)
                .allSatisfy(one ->
                        assertThat(cast.texts().texts(one.applicant().phone())).isEmpty());

        gateways("DELETE");
        try (var probe = EventProbe.fromTheStart(system.addresses().kafka(), "")) {
            for (var one : applying) {
                probe.await(one.issuance(), "notification.message-delivered.v1", DRAINED_WITHIN);
            }
        }
        for (var i = 0; i < EACH; i++) {
            invited.get(i).takesTheId(waiting.get(i), invited.get(i).receivesTheTransactionCode(), 1);
            invited.get(i).await("Issued");
        }
        assertThat(applying).allSatisfy(one -> assertThat(invitations(one)).isEqualTo(1));
        assertThat(invited).allSatisfy(one -> assertThat(invitations(one)).isEqualTo(1));
    }

    private List<CivilServant> people(int from) {
        return IntStream.range(from, from + EACH)
                .mapToObj(Applicant::numbered)
                .map(cast::civilServant)
                .toList();
    }

    private static String isInvited(CivilServant one) {
        one.applies();
        one.isApprovedByTheDepartmentHead();
        one.isApprovedByHr();
        return one.receivesTheInvitation();
    }

    private long invitations(CivilServant one) {
        return cast.texts().texts(one.applicant().phone()).stream()
                .filter(text -> CivilServant.INVITATION.matcher(text).find())
                .count();
    }

    private void gateways(String method) throws IOException, InterruptedException {
        URI outage = system.addresses().handset().resolve("/outage");
        var request = HttpRequest.newBuilder(outage)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(204);
        }
    }
}
