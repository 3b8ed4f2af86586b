package kr.civilid.events.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path.MethodNode;
import jakarta.validation.Path.ParameterNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// What the caller calls the thing that is wrong: a member of the body, a header, a query parameter, or `body` itself.
/// The path of a constraint begins with the Java method and its parameter, which no caller knows.
final class CallersName {

    static String of(ConstraintViolation<?> violation) {
        var members = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node ->
                        node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                .map(Object::toString)
                .collect(Collectors.toCollection(ArrayList::new));
        rule(violation, members).ifPresent(about -> members.set(members.size() - 1, about));
        return members.isEmpty() ? parameter(violation) : String.join(".", members);
    }

    private static Optional<String> rule(ConstraintViolation<?> violation, List<String> members) {
        return Optional.ofNullable(violation.getLeafBean()).filter(_ -> !members.isEmpty()).stream()
                .flatMap(bean -> Arrays.stream(bean.getClass().getMethods()))
                .filter(method -> method.getName().equalsIgnoreCase("is" + members.getLast()))
                .flatMap(method -> Optional.ofNullable(method.getAnnotation(About.class)).stream())
                .map(About::value)
                .findFirst();
    }

    private static String parameter(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().iterator();
        return path.next() instanceof MethodNode method && path.hasNext() && path.next() instanceof ParameterNode which
                ? annotations(violation.getRootBeanClass(), method, which.getParameterIndex())
                        .flatMap(annotation -> declared(annotation).stream())
                        .findFirst()
                        .map(name -> name.isEmpty() ? which.getName() : name)
                        .orElse("body")
                : "body";
    }

    /// The class at hand may be one that the framework derived, without the annotations of ours.
    private static Stream<Annotation> annotations(Class<?> bean, MethodNode method, int parameter) {
        var types = method.getParameterTypes().toArray(Class<?>[]::new);
        return Stream.<Class<?>>iterate(bean, type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> candidate.getName().equals(method.getName())
                        && Arrays.equals(candidate.getParameterTypes(), types))
                .flatMap(candidate -> Arrays.stream(candidate.getParameterAnnotations()[parameter]));
    }

    private static Optional<String> declared(Annotation annotation) {
        return switch (annotation) {
            case RestHeader header -> Optional.of(header.value());
            case HeaderParam header -> Optional.of(header.value());
            case RestPath step -> Optional.of(step.value());
            case RestQuery query -> Optional.of(query.value());
            case QueryParam query -> Optional.of(query.value());
            default -> Optional.empty();
        };
    }

    private CallersName() {}
}
