package kr.civilid.registry.status.application;

/// Sees to it that what changed is published within a second.
public interface Publication {

    /// To be called once a change is committed; many calls within a moment lead to one publication.
    void soon();
}
