package kr.civilid.events.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonCreator.Mode;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/// An application on its way to its approvers, with the portrait (JPEG) that its [Particulars] name by digest. On the
/// wire the portrait is one more member of the application; those of before have none.
public record ApplicationForm(Application application, Optional<byte[]> portrait) {

    private static final String PORTRAIT = "portrait";

    public ApplicationForm {
        var named = Optional.ofNullable(application.particulars()).map(Particulars::portraitHash);
        if (!portrait.map(Digest::of).equals(named)) {
            throw new IllegalArgumentException("not the portrait that the application names");
        }
    }

    @JsonCreator(mode = Mode.DELEGATING)
    static ApplicationForm read(JsonNode form) throws IOException {
        return new ApplicationForm(
                EventJson.MAPPER.treeToValue(form, Application.class),
                Optional.ofNullable(form.path(PORTRAIT).binaryValue()));
    }

    @JsonValue
    ObjectNode written() {
        ObjectNode form = EventJson.MAPPER.valueToTree(application);
        portrait.ifPresent(picture -> form.put(PORTRAIT, picture));
        return form;
    }

    @Override
    public String toString() {
        return "ApplicationForm[***]";
    }
}
