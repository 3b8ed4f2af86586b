package kr.civilid.testkit.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.civilid.events.refusal.Refusal;

/// Every refusal of a service, made with examples, so that a test can read what its callers are told.
public final class Refusals {

    private static final Pattern HANGUL = Pattern.compile("[가-힣]");

    /// 해 주세요, 하십시오, 해야 합니다, 할 수 있습니다: a sentence that says what to do.
    private static final Pattern MENDS = Pattern.compile("세요|십시오|야 합니다|[아어여해]야|[가-힣] 수 있습니다|쓸 수 있고|때에만");

    private static final Map<Class<?>, Object> EXAMPLES = Map.of(
            String.class,
            "property",
            int.class,
            3,
            Duration.class,
            Duration.ofDays(3),
            Instant.class,
            Instant.EPOCH,
            List.class,
            List.of(),
            Collection.class,
            List.of());

    private final Map<Class<?>, Object> examples;

    private Refusals(Map<Class<?>, Object> examples) {
        this.examples = examples;
    }

    /// Those below `inPackage`; `examples` of what their constructors take and only this service knows.
    public static List<Refusal> of(String inPackage, Map<Class<?>, Object> examples) {
        var made = new Refusals(examples);
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(inPackage).stream()
                        .filter(type -> type.isAssignableTo(Refusal.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredConstructors()))
                        .flatMap(made::by)
                        .toList();
    }

    /// What is wrong with the words of `refusal`: not in both languages, or no word of what to mend.
    public static List<String> faults(Refusal refusal) {
        var faults = new ArrayList<String>();
        if (!HANGUL.matcher(refusal.korean()).find()) {
            faults.add("not in Korean");
        }
        if (!refusal.english().matches("\\p{ASCII}{10,}")) {
            faults.add("not in English");
        }
        if (!MENDS.matcher(refusal.korean()).find()) {
            faults.add("does not tell what to mend");
        }
        return faults.stream().map(fault -> refusal.name() + " " + fault).toList();
    }

    /// One for each value of an enum that it takes.
    private Stream<Refusal> by(Constructor<?> constructor) {
        var several = Arrays.stream(constructor.getParameterTypes())
                .filter(Class::isEnum)
                .findFirst();
        return several.map(type -> Arrays.stream(type.getEnumConstants()).map(value -> make(constructor, value)))
                .orElseGet(() -> Stream.of(make(constructor, "")));
    }

    private Refusal make(Constructor<?> constructor, Object chosen) {
        var arguments = Arrays.stream(constructor.getParameterTypes())
                .map(type -> type.isInstance(chosen) && type.isEnum() ? chosen : example(type))
                .toArray();
        try {
            constructor.setAccessible(true);
            return (Refusal) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(constructor.toString(), e);
        }
    }

    private Object example(Class<?> type) {
        var example = examples.getOrDefault(type, EXAMPLES.get(type));
        if (example == null) {
            throw new IllegalStateException("an example is needed of " + type);
        }
        return example;
    }
}
