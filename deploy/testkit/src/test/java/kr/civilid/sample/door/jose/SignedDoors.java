package kr.civilid.sample.door.jose;

/// An edge that the application wrongly knows.
public class SignedDoors {
    public static String seal() {
        return "sealed";
    }
}
