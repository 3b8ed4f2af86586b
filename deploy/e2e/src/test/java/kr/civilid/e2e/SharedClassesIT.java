package kr.civilid.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.civilid.local.LocalSystem;
import kr.civilid.local.Service;
import kr.civilid.local.setup.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A Java that has to refuse its archive says nothing and starts more slowly; what it took it keeps mapped.
@ExtendWith(WholeSystem.class)
class SharedClassesIT {

    private final LocalSystem system;

    SharedClassesIT(LocalSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_takes_its_classes_from_the_one_archive_of_all_five(Service service) throws IOException {
        assertThat(mapped(service.partName())).containsPattern("deploy/local/target/classes-[\\w-]+\\.jsa");
    }

    @Test
    void keycloak_takes_them_from_where_it_was_prepared() throws IOException {
        assertThat(mapped(Parts.KEYCLOAK)).containsPattern("deploy/local/target/keycloak-[\\w-]+/classes\\.jsa");
    }

    private String mapped(String part) throws IOException {
        var process = system.part(part).process().orElseThrow().pid();
        return Files.readString(Path.of("/proc/%d/maps".formatted(process)));
    }
}
