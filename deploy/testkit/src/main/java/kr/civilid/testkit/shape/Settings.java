package kr.civilid.testkit.shape;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The settings `civilid.…` that a module reads, as its classes and properties say, each with the defaults it is given
/// there: none, one, or, which is a mistake, several.
final class Settings {

    private static final String OURS = "civilid.";
    private static final Pattern REFERENCE =
            Pattern.compile("\\$\\{(civilid\\.[^:}]+)(?::((?:[^${}]|\\$\\{[^{}]*})*))?}");

    private final Map<String, Set<String>> found = new TreeMap<>();

    /// `classes` must also be on the class path; `resources` is where the properties lie.
    static Map<String, Set<String>> of(Path classes, Path resources) throws IOException {
        var settings = new Settings();
        var imported = new ClassFileImporter().importPath(classes);
        settings.injected(imported);
        settings.scheduled(imported);
        for (var type : imported) {
            settings.mapped(type);
        }
        for (var file : new String[] {"application.properties", "META-INF/microprofile-config.properties"}) {
            settings.written(resources.resolve(file));
        }
        return settings.found;
    }

    private void injected(JavaClasses classes) {
        classes.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(unit -> unit.getParameters().stream())
                .forEach(parameter -> parameter
                        .tryGetAnnotationOfType(ConfigProperty.class)
                        .ifPresent(property -> add(
                                property.name(),
                                Optional.of(property.defaultValue())
                                        .filter(value -> !value.equals(ConfigProperty.UNCONFIGURED_VALUE)))));
    }

    private void scheduled(JavaClasses classes) {
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.getAnnotations().stream())
                .flatMap(annotation -> annotation.getProperties().values().stream())
                .forEach(value -> referred(value.toString()));
    }

    private void mapped(JavaClass type) {
        type.tryGetAnnotationOfType(ConfigMapping.class)
                .ifPresent(mapping -> mapped(mapping.prefix() + ".", type.reflect()));
    }

    private void mapped(String prefix, Class<?> mapping) {
        for (var method : mapping.getDeclaredMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                mapped(prefix + name(method), method);
            }
        }
    }

    private void mapped(String name, Method method) {
        var type = method.getReturnType();
        if (type.getEnclosingClass() == method.getDeclaringClass()) {
            mapped(name + ".", type);
        } else if (type == Map.class) {
            add(name + ".*", Optional.empty());
        } else {
            add(
                    name,
                    Optional.ofNullable(method.getAnnotation(WithDefault.class)).map(WithDefault::value));
        }
    }

    private static String name(Method method) {
        return method.getName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private void written(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        for (var name : properties.stringPropertyNames()) {
            add(name, Optional.of(properties.getProperty(name)));
            referred(properties.getProperty(name));
        }
    }

    private void referred(String text) {
        REFERENCE
                .matcher(text)
                .results()
                .forEach(reference -> add(reference.group(1), Optional.ofNullable(reference.group(2))));
    }

    private void add(String name, Optional<String> standard) {
        if (name.startsWith(OURS)) {
            var standards = found.computeIfAbsent(name, _ -> new TreeSet<>());
            standard.filter(value -> !value.isEmpty()).ifPresent(standards::add);
        }
    }

    private Settings() {}
}
