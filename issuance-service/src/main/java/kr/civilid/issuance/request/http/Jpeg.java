package kr.civilid.issuance.request.http;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;

/// The bytes are a JPEG file: they begin and end with its markers (ITU-T T.81, B.1.1.3).
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Jpeg.Markers.class)
@interface Jpeg {

    String message() default "must be a JPEG file in base64";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Markers implements ConstraintValidator<Jpeg, byte[]> {

        @Override
        public boolean isValid(byte @Nullable [] file, ConstraintValidatorContext context) {
            return file == null || (file.length > 4 && starts(file) && ends(file));
        }

        private static boolean starts(byte[] file) {
            return file[0] == (byte) 0xFF && file[1] == (byte) 0xD8 && file[2] == (byte) 0xFF;
        }

        private static boolean ends(byte[] file) {
            return file[file.length - 2] == (byte) 0xFF && file[file.length - 1] == (byte) 0xD9;
        }
    }
}
