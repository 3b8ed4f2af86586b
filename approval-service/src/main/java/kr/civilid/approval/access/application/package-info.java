/// The record of which official saw or did what about whom. Knows its domain.
@NullMarked
package kr.civilid.approval.access.application;

import org.jspecify.annotations.NullMarked;
