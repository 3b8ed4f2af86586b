package kr.civilid.approval.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Every word on the approvers' pages; English in `messages/msg_en.properties`, and the build fails where one lacks.
@MessageBundle(locale = "ko")
public interface Wording {

    @Message("모바일 공무원증 결재")
    String title();

    @Message("결재 대기")
    String inbox();

    @Message("지금 결재하실 신청이 없습니다.")
    String nothing();

    @Message("새 신청이 들어오면 이 화면에 나타납니다.")
    String nothingHint();

    @Message("대결:")
    String actingFor();

    @Message("다음 쪽")
    String next();

    @Message("목록으로")
    String back();

    @Message("다시 로그인하기")
    String logInAgain();

    @Message("(새 창) 로그인하신 뒤 이 화면에서 그대로 이어서 결재하실 수 있습니다. 적으신 의견은 남아 있습니다.")
    String logInHint();

    @Message("로그아웃")
    String logout();

    @Message("English")
    String otherLanguage();

    @Message("신청인")
    String applicant();

    @Message("부서")
    String department();

    @Message("직위 · 직급")
    String post();

    @Message("공무원 번호")
    String employeeNumber();

    @Message("신분증에 들어갈 사진")
    String portrait();

    @Message("영문 이름")
    String nameEn();

    @Message("생년월일")
    String birthDate();

    @Message("재직 구분")
    String employmentType();

    @Message("정규직")
    String regular();

    @Message("임기제")
    String fixedTerm();

    @Message("공무직")
    String indefinite();

    @Message("기간제")
    String temporary();

    @Message("휴대전화")
    String phone();

    @Message("기관코드")
    String agency();

    @Message("신청일시")
    String openedAt();

    @Message("결재 기한")
    String dueAt();

    @Message("기한 임박")
    String reminded();

    @Message("기한 지남")
    String overdue();

    @Message("내용 확인값")
    String contentHash();

    @Message("결재선")
    String chain();

    @Message("부서장 결재")
    String departmentStep();

    @Message("인사부서 확인·승인")
    String hrStep();

    @Message("승인")
    String approved();

    @Message("반려")
    String returned();

    @Message("추가 확인 요청")
    String moreRequested();

    @Message("결재 중")
    String waiting();

    @Message("대기")
    String later();

    @Message("진행 안 함")
    String skipped();

    @Message("의견")
    String comment();

    @Message("승인할 때에는 비워 두셔도 됩니다. 반려할 때에는 신청인이 고칠 점을 적어 주세요.")
    String commentHint();

    @Message("승인하기")
    String approve();

    @Message("반려하기")
    String giveBack();

    @Message("추가 확인 요청하기")
    String askForMore();

    @Message("추가 확인 기한")
    String until();

    @Message("추가 확인을 기다리는 중입니다. 기한:")
    String onHold();

    @Message("신청이 취소되었거나 기한이 지났습니다.")
    String closed();

    @Message("결재 권한이 있는 계정으로 로그인해 주세요. 이 계정에는 부서장이나 인사담당자 권한이 없습니다.")
    String noOffice();

    @Message("메뉴")
    String menu();

    @Message("본문으로 건너뛰기")
    String skip();

    @Message("후결 확인")
    String reports();

    @Message("확인하실 후결 보고가 없습니다.")
    String noReports();

    @Message("부재 중에 대결된 건이 있으면 이 화면에 나타납니다.")
    String noReportsHint();

    @Message("부재 중에 다른 분이 대신 결재한 건입니다. 내용을 보신 뒤 확인해 주세요.")
    String reportsHint();

    @Message("대결자:")
    String actedBy();

    @Message("확인")
    String takeNote();

    @Message("선택")
    String select();

    @Message("모두 선택")
    String selectAll();

    @Message("선택 해제")
    String selectNone();

    @Message("선택한 신청을 아래에 보이는 내용 그대로 승인합니다.")
    String selectionHint();

    @Message("선택한 신청 승인")
    String approveSelected();

    @Message("일괄 결재 결과")
    String results();

    @Message("승인")
    String approvedCount();

    @Message("처리되지 않음")
    String refusedCount();

    @Message("처리되지 않음")
    String refused();

    @Message("필요한 것")
    String missing();

    @Message("신청인이 답할 때까지 결재를 멈춥니다. 기한이 지나면 신청인에게 되돌아갑니다.")
    String moreHint();

    @Message("이 날까지 고르실 수 있습니다:")
    String untilHint();

    @Message("추가 확인 요청 보내기")
    String sendQuestion();
}
