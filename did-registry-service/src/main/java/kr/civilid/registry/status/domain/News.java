package kr.civilid.registry.status.domain;

import java.util.Set;
import java.util.function.UnaryOperator;

/// What is heard of some copies of a credential, by their indices in the list.
public record News(Set<Integer> indices, UnaryOperator<Standing> change) {}
