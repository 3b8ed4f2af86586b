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

    @Message("기관코드")
    String agency();

    @Message("신청일시")
    String openedAt();

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

    @Message("승인할 때에는 비워 두셔도 됩니다. 반려할 때에는 신청인이 고칠 점을, 추가 확인을 요청할 때에는 필요한 것을 적어 주세요.")
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
}
