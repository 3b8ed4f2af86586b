package kr.civilid.events.delivery;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Finds the listener of a topic, so that a parked event reaches it after a restart too, when no record has come yet.
@Singleton
class Listeners {

    private record Listener(Bean<?> bean, Method method) {}

    private final Map<String, Listener> byTopic = new HashMap<>();
    private final BeanManager beans;
    private final Config config;

    Listeners(BeanManager beans, Config config) {
        this.beans = beans;
        this.config = config;
    }

    void find(@Observes @Priority(1) StartupEvent start) {
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().getName().startsWith("kr.civilid."))
                .forEach(bean -> Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Incoming.class))
                        .filter(method -> takes(method, ConsumerRecord.class) || takes(method, ConsumerRecords.class))
                        .forEach(method -> add(new Listener(bean, method))));
    }

    private static boolean takes(Method method, Class<?> delivery) {
        return Arrays.equals(method.getParameterTypes(), new Class<?>[] {delivery});
    }

    private void add(Listener listener) {
        listener.method().setAccessible(true);
        for (var incoming : listener.method().getAnnotationsByType(Incoming.class)) {
            var topic = config.getOptionalValue(
                            "mp.messaging.incoming.%s.topic".formatted(incoming.value()), String.class)
                    .orElse(incoming.value());
            var other = byTopic.put(topic, listener);
            if (other != null && !other.method().equals(listener.method())) {
                throw new IllegalStateException("%s and %s both listen to %s: each would miss what the other has heard"
                        .formatted(other.method(), listener.method(), topic));
            }
        }
    }

    /// Empty where nobody listens to the topic any more.
    Optional<Uni<Void>> deliver(ParkedRecord parked) {
        return Optional.ofNullable(byTopic.get(parked.topic())).map(listener -> call(listener, parked));
    }

    @SuppressWarnings("unchecked")
    private Uni<Void> call(Listener listener, ParkedRecord parked) {
        var bean = listener.bean();
        var instance = beans.getReference(bean, Object.class, beans.createCreationalContext(bean));
        try {
            var delivery = takes(listener.method(), ConsumerRecord.class) ? parked : alone(parked);
            return (Uni<Void>) listener.method().invoke(instance, delivery);
        } catch (IllegalAccessException | InvocationTargetException e) {
            return Uni.createFrom().failure(e);
        }
    }

    private static ConsumerRecords<String, byte[]> alone(ParkedRecord parked) {
        var partition = new TopicPartition(parked.topic(), parked.partition());
        return new ConsumerRecords<>(Map.of(partition, List.of(parked)), Map.of());
    }
}
