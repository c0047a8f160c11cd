package org.xianxing.domain.supervision;

import java.util.Optional;
import org.xianxing.domain.evaluation.Decision.Signature;

/**
 * Through whose hands a case went, as far as it decides who may do what next.
 *
 * @param opened who opened it
 * @param issued who issued it
 * @param handedIn who handed in the unit's last plan or answer
 * @param checked who passed the unit's answer
 */
public record Hands(
        Signature opened,
        Optional<Signature> issued,
        Optional<Signature> handedIn,
        Optional<Signature> checked) {

    public static Hands openedBy(Signature by) {
        return new Hands(by, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Hands issuedBy(Signature by) {
        return new Hands(opened, Optional.of(by), handedIn, checked);
    }

    Hands handedInBy(Signature by) {
        return new Hands(opened, issued, Optional.of(by), Optional.empty());
    }

    Hands checkedBy(Signature by) {
        return new Hands(opened, issued, handedIn, Optional.of(by));
    }

    Hands unchecked() {
        return new Hands(opened, issued, handedIn, Optional.empty());
    }

    static boolean isSame(Optional<Signature> one, Signature other) {
        return one.filter(s -> s.account().equals(other.account())).isPresent();
    }
}
