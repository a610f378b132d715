//! Printed forms of diagnostics.
