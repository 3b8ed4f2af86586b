package kr.civilid.sample.door.hinge;

/// Neither application nor domain of its feature, nor anything known as an edge.
public class Hinge {
    public static String oil() {
        return "oiled";
    }
}
