package kr.civilid.issuance.request.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import kr.civilid.events.catalog.AgencyCode;
import kr.civilid.issuance.request.domain.Employee;
import kr.civilid.issuance.request.domain.EmploymentType;
import kr.civilid.issuance.request.domain.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The civil servant in the words of the HR system. Personal data: masks itself.
@Schema(description = "The civil servant as the HR system knows them")
record NewEmployee(
        @Schema(examples = "2020123456") @NotNull @Pattern(regexp = "[0-9A-Za-z-]{4,20}")
        String employeeNumber,

        @Schema(examples = "홍길동") @NotNull @Pattern(regexp = NewEmployee.TEXT) @Size(max = 50)
        String name,

        @Schema(examples = "HONG GILDONG") @NotNull @Pattern(regexp = NewEmployee.TEXT) @Size(max = 100)
        String nameEn,

        @Schema(examples = "1990-05-17") @NotNull @Past LocalDate birthDate,

        @Schema(
                description = "Korean mobile number, digits only; what is none is among the reasons of not-eligible",
                examples = "01012345678")
        @NotNull
        @Size(max = 50)
        String phone,

        @Schema(description = "기관코드", examples = "1741000") @NotNull @Pattern(regexp = "\\d{7}")
        String agencyCode,

        @Schema(examples = "digital-government") @NotNull @Pattern(regexp = NewEmployee.TEXT) @Size(max = 100)
        String department,

        @Schema(examples = "주무관") @NotNull @Pattern(regexp = NewEmployee.TEXT) @Size(max = 100)
        String position,

        @Schema(examples = "행정주사보") @NotNull @Pattern(regexp = NewEmployee.TEXT) @Size(max = 100)
        String rank,

        @Schema(examples = "REGULAR") @NotNull EmploymentType employmentType,

        @Schema(description = "Whether the person is in office now; true where left out", defaultValue = "true")
        @Nullable
        Boolean employed,

        @Schema(
                description = "Whether the phone is registered in the person's own name; true where left out",
                defaultValue = "true")
        @Nullable
        Boolean phoneInOwnName,

        @Schema(description = "First day of the employment; open where left out", examples = "2020-03-02")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        LocalDate employedFrom,

        @Schema(description = "Last day of the employment; open where left out", examples = "2050-06-30")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        LocalDate employedUntil,

        @Schema(
                required = true,
                description =
                        "JPEG, base64, 3:4, at most 204,800 bytes unless the agency's rule says otherwise; what is"
                                + " missing or none is among the reasons of not-eligible",
                examples = "/9j/4AAQSkZJRg…")
        @JsonDeserialize(using = Portrait.class)
        byte @Nullable [] portrait) {

    /// Something to read, without line breaks and other control characters.
    static final String TEXT = "[^\\p{Cntrl}]*[^\\p{Cntrl}\\s][^\\p{Cntrl}]*";

    Employee employee() {
        return new Employee(
                employeeNumber,
                name.strip(),
                nameEn.strip(),
                birthDate,
                phone,
                new AgencyCode(agencyCode),
                department.strip(),
                position.strip(),
                rank.strip(),
                employmentType.name(),
                portrait == null ? new byte[0] : portrait);
    }

    Standing standing() {
        return new Standing(
                employmentType,
                !Boolean.FALSE.equals(employed),
                !Boolean.FALSE.equals(phoneInOwnName),
                Optional.ofNullable(employedFrom),
                Optional.ofNullable(employedUntil));
    }

    @Override
    public String toString() {
        return "NewEmployee[***]";
    }
}
