package kr.civilid.issuance.request.domain;

import java.util.ArrayList;
import java.util.List;

/// What a portrait must be for a card and a gate to show it. `proportion` is width by height, e.g. 0.75 for 3:4, and
/// may be missed by `tolerance` of itself.
public record PortraitRule(int maxBytes, int minWidth, int minHeight, double proportion, double tolerance) {

    List<Obstacle> obstacles(byte[] portrait) {
        if (portrait.length == 0) {
            return List.of(Obstacle.portraitMissing());
        }
        var found = new ArrayList<Obstacle>();
        if (portrait.length > maxBytes) {
            found.add(Obstacle.portraitTooLarge(maxBytes));
        }
        JpegSize.of(portrait)
                .ifPresentOrElse(
                        size -> {
                            if (size.width() < minWidth || size.height() < minHeight) {
                                found.add(Obstacle.portraitTooSmall(minWidth, minHeight));
                            }
                            if (Math.abs((double) size.width() / size.height() / proportion - 1) > tolerance) {
                                found.add(Obstacle.portraitOutOfProportion());
                            }
                        },
                        () -> found.add(Obstacle.portraitUnreadable()));
        return found;
    }
}
