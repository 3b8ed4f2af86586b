package kr.civilid.notification.delivery.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import kr.civilid.notification.delivery.application.SmsGateway.Submission;
import kr.civilid.notification.delivery.domain.Message;

/// What the gateway's answer to a post means for the message.
///
/// Only 422 ends it: that says what is wrong with this one. What may be our own mis-setting, such as a token that is
/// not valid any more, is tried again until somebody has mended it.
final class Answers {

    /// Keeps this gateway's names of messages apart from those of SMPP.
    private static final String PREFIX = "http:";

    private final ObjectMapper mapper;

    Answers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    static final int TOO_MANY = 429;

    static String name(String messageId) {
        return PREFIX + messageId;
    }

    /// Whether the gateway is of no use to any message, whatever it says.
    static boolean ofNoUse(int status) {
        return status >= 500 || status == 401 || status == 403 || status == 404 || status == 405;
    }

    Submission read(int status, String body) {
        return switch (status) {
            case 200, 201, 202 -> taken(body);
            case 422 -> refused(body);
            // The first post under this key is still being worked on.
            case 409 -> new Submission.Unknown("IN_PROGRESS");
            case TOO_MANY -> Submission.NotTaken.THROTTLED;
            default -> {
                var why = "STATUS_" + status;
                yield status >= 500 ? new Submission.Unknown(why) : new Submission.NotTaken(why);
            }
        };
    }

    private Submission taken(String body) {
        var id = member(body, "messageId");
        return id.matches("[!-~]{1,128}")
                ? new Submission.Taken(name(id))
                : new Submission.Unknown("UNREADABLE_ANSWER");
    }

    private Submission refused(String body) {
        var code = member(body, "code");
        if (code.equals(Message.INVALID_NUMBER)) {
            return new Submission.Refused(Message.INVALID_NUMBER);
        }
        return new Submission.Refused("REJECTED_" + (code.matches("[A-Z0-9_]{1,40}") ? code : "WITHOUT_CODE"));
    }

    private String member(String body, String name) {
        try {
            JsonNode answer = mapper.readTree(body);
            return answer == null ? "" : answer.path(name).asText("");
        } catch (JsonProcessingException _) {
            return "";
        }
    }
}
