//! Measures that each language spells in its own letters: キロワット時, kilowatt hours. A
//! prefix and a base make a unit in both alike.

use super::quantity::Unit;

/// What a spelled measure is built on.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Base {
    Metre,
    Gram,
    Litre,
    Watt,
    WattHour,
    /// A base of which languages give the number alone: joule, byte.
    Other,
}

/// The unit of a base with a prefix, given as a power of ten, and the power that brings the
/// number to the unit. It reads as the Latin letters of the same measure do.
pub(super) fn unit(base: Base, prefix: i8) -> (Unit, i8) {
    match (base, prefix) {
        (Base::WattHour, power) => (Unit::KilowattHour, power - 3),
        (Base::Watt, power) => (Unit::Kilowatt, power - 3),
        (Base::Litre, power) => (Unit::Litre, power),
        (Base::Metre, 3) => (Unit::Kilometre, 0),
        (Base::Metre, 0) => (Unit::Metre, 0),
        (Base::Metre, -2) => (Unit::Centimetre, 0),
        (Base::Metre, -3) => (Unit::Centimetre, -1),
        (Base::Gram, 3) => (Unit::Kilogram, 0),
        (Base::Gram, 0) => (Unit::Gram, 0),
        (Base::Gram, -3) => (Unit::Gram, -3),
        (Base::Metre | Base::Gram | Base::Other, _) => (Unit::Other, 0),
    }
}
