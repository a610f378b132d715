//! The comparison over quantities made by hand.
