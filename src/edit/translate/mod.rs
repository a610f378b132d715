//! Texts on their way to translators and back: out of the sources into one
//! file that their tools open, and from there into their places again.

mod codes;
mod exchange;
mod files;
mod find;
mod form;
mod gather;
mod import;
mod locks;
mod marks;
mod page;
mod po;
mod returned;
mod value;
mod verify;
mod written;
mod xliff;
#[cfg(feature = "xlsx")]
mod xlsx;
#[cfg(not(feature = "xlsx"))]
mod xlsx {
    //! Stands for Excel files in a program that was built without them.

    pub const IS_BUILT: bool = false;
}

pub use codes::CODES;
pub use exchange::{Exchange, Mark, MarkKind, Sheet, TermPair, Unit, Written};
pub use form::{Form, FormError, read, write};
pub use gather::{Refusal, Wanted, gather};
pub use import::{Imported, Wishes, import};
pub use returned::{Progress, Returned, ReturnedUnit};
