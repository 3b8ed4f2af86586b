package kr.civilid.notification.delivery.application;

/// Who sends what waits, and looks for it once in a while also by itself.
public interface Sender {

    /// A message may be due; returns at once.
    void soon();
}
