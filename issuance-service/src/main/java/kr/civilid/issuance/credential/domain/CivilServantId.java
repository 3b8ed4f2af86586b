package kr.civilid.issuance.credential.domain;

/// 모바일 공무원증 as a type of credential.
public final class CivilServantId {

    public static final String VCT = "urn:kr:civilid:civil-servant-id:1";

    /// As an OpenID4VCI configuration: SD-JWT VC.
    public static final String CONFIGURATION = "civil-servant-id-sd-jwt";

    /// The name of the one dataset that a token gives access to.
    public static final String IDENTIFIER = "civil-servant-id";

    public static final String KOREAN = "모바일 공무원증";
    public static final String ENGLISH = "Mobile Civil-Servant ID";

    private CivilServantId() {}
}
