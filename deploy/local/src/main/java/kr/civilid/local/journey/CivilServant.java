package kr.civilid.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kr.civilid.testkit.gate.GateReader;
import kr.civilid.testkit.gate.GateReader.Passage;
import kr.civilid.testkit.gate.QrText;
import kr.civilid.testkit.peers.Addresses;
import kr.civilid.testkit.peers.Applicant;
import kr.civilid.testkit.peers.Asking;
import kr.civilid.testkit.peers.Http;
import kr.civilid.testkit.peers.Http.Answer;
import kr.civilid.testkit.peers.Official;
import kr.civilid.testkit.phone.HeldCredential;
import kr.civilid.testkit.phone.Phone;

/// A civil servant on the way to a mobile ID; each method is one step of the journey, in their order.
public final class CivilServant {

    /// What a gate asks to see.
    public static final Set<String> FOR_THE_GATE = Set.of("name", "portrait", "agency_code", "agency_name");

    /// That everybody chooses on these journeys.
    public static final String PIN = "246810";

    /// The invitation code in a text: 8 characters without I, O, 0 and 1.
    public static final Pattern INVITATION = Pattern.compile("(?<![A-Z0-9])([A-HJ-NP-Z2-9]{8})(?![A-Z0-9])");
    /// The code in a text at issuing: 6 digits that are no part of an invitation code.
    public static final Pattern TRANSACTION = Pattern.compile("(?<![A-Z0-9])(\\d{6})(?![A-Z0-9])");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cast cast;
    private final Addresses at;
    private final Applicant applicant;
    private final Phone phone;
    private final List<HeldCredential> held = new ArrayList<>();
    private final String application = UUID.randomUUID().toString();
    private String issuance = "";
    private int textsKnown;

    CivilServant(Cast cast, Addresses at, Applicant applicant) {
        this.cast = cast;
        this.at = at;
        this.applicant = applicant;
        this.phone = new Phone(at.issuance(), applicant.phone());
    }

    public Applicant applicant() {
        return applicant;
    }

    public Phone phone() {
        return phone;
    }

    /// The id of the issuance, once applied for.
    public String issuance() {
        return issuance;
    }

    public List<HeldCredential> held() {
        return held;
    }

    /// The same person with another phone, on which there is no ID yet.
    public CivilServant withAnotherPhone() {
        return new CivilServant(cast, at, applicant);
    }

    /// 1 신청.
    public void applies() {
        begins(() -> cast.hrSystem().apply(applicant, application));
    }

    /// 1 재발급 신청, for a reason such as `LOST_PHONE`.
    public void appliesForReissue(String reason) {
        begins(() -> cast.hrSystem().applyForReissue(applicant, reason, application));
    }

    private void begins(Supplier<Answer> apply) {
        textsKnown = cast.texts().texts(applicant.phone()).size();
        issuance = cast.hrSystem().afresh(apply);
    }

    /// 반려: the department head wants the application mended.
    public void isReturnedByTheDepartmentHead(String comment) {
        awaitApproval();
        decided(cast.departmentHead().giveBack(issuance, comment));
    }

    /// 재상신: the HR system sends the mended application.
    public void appliesAgain() {
        await("Returned");
        cast.hrSystem().resubmit(issuance, applicant).expect(200);
    }

    /// 2 부서장 결재.
    public void isApprovedByTheDepartmentHead() {
        awaitApproval();
        isApprovedForTheDepartmentBy(cast.departmentHead());
    }

    /// 2 부서장 결재, by the head or whoever acts for the head.
    public void isApprovedForTheDepartmentBy(Official official) {
        decided(official.approve(issuance));
    }

    /// 3 인사부서 승인.
    public void isApprovedByHr() {
        decided(cast.hrOfficer().approve(issuance));
    }

    /// 4 SMS; gives the invitation code.
    public String receivesTheInvitation() {
        return cast.texts().awaitCode(applicant.phone(), textsKnown, INVITATION, PATIENCE);
    }

    /// 5 앱 설치.
    public void bindsThePhone(String invitationCode) {
        phone.bind(applicant.employeeNumber(), invitationCode);
    }

    /// 6 비밀번호 설정.
    public void setsThePin() {
        phone.setPin(PIN);
    }

    /// 7 본인확인.
    public void provesIdentity() {
        phone.proveIdentity();
    }

    /// 7 이용 동의.
    public void consents() {
        phone.consent();
    }

    /// Steps 1 to 7 up to the consent in a row, for whom the point comes after them.
    public void comesToTheConsent() {
        applies();
        isApprovedByTheDepartmentHead();
        isApprovedByHr();
        comesFromTheInvitationToTheConsent();
    }

    private void comesFromTheInvitationToTheConsent() {
        bindsThePhone(receivesTheInvitation());
        setsThePin();
        provesIdentity();
        consents();
    }

    /// Steps 4 to 7 in a row, once both have approved.
    public void takesTheIdOnThisPhone() {
        comesFromTheInvitationToTheConsent();
        takesTheId(asksForTheOffer(), receivesTheTransactionCode(), 1);
    }

    /// 7 발급, first half: asks for the offer, which makes the server text the transaction code.
    public JsonNode asksForTheOffer() {
        textsKnown = cast.texts().texts(applicant.phone()).size();
        return phone.askForOffer();
    }

    public String receivesTheTransactionCode() {
        return cast.texts().awaitCode(applicant.phone(), textsKnown, TRANSACTION, PATIENCE);
    }

    /// 7 발급, second half. Where the answer to an earlier offer was lost, its code may have been the first to arrive:
    /// then the holder types the other one.
    public void takesTheId(JsonNode offer, String transactionCode, int copies) {
        try {
            held.addAll(phone.take(offer, transactionCode, copies));
        } catch (Http.Unexpected refused) {
            if (!refused.answer().text().contains("invalid_grant")) {
                throw refused;
            }
            held.addAll(phone.take(offer, receivesACodeOtherThan(transactionCode), copies));
        }
    }

    private String receivesACodeOtherThan(String refused) {
        return Asking.until(
                () -> Optional.of(receivesTheTransactionCode()).filter(code -> !code.equals(refused)),
                PATIENCE,
                "another transaction code than the one refused");
    }

    /// Shows a fresh QR; gives the gate's answer.
    public Passage shows(GateReader gate) {
        return gate.scans(qr());
    }

    /// The text of a QR that is good for one passage, now.
    public String qr() {
        return QrText.of(held.getFirst().present(Cast.SITE, FOR_THE_GATE));
    }

    /// The state that the HR system sees.
    public String state() {
        return cast.hrSystem().state(issuance);
    }

    /// All seven steps in a row.
    public void comesToTheId() {
        comesToTheConsent();
        takesTheId(asksForTheOffer(), receivesTheTransactionCode(), 1);
    }

    /// Waits until the issuance is in one of `states`.
    public void await(String... states) {
        awaitUntil(() -> Set.of(states).contains(state()), "state " + String.join(" or ", states));
    }

    /// A decision whose answer was lost on the way is made again, and is already there.
    private static void decided(Answer answer) {
        if (answer.status() != 409 || !answer.text().contains("already-decided")) {
            answer.expect(201);
        }
    }

    /// Waits until the department head can decide, also anew on what was returned and sent again.
    public void awaitApproval() {
        awaitUntil(() -> isOpen(cast.departmentHead().read(issuance)), "the approval to open");
    }

    private static boolean isOpen(Answer approval) {
        return approval.status() == 200
                && !approval.json().get("state").asText().equals("RETURNED");
    }

    public static void awaitUntil(BooleanSupplier reached, String what) {
        Asking.until(() -> reached.getAsBoolean() ? Optional.of(true) : Optional.empty(), PATIENCE, what);
    }
}
