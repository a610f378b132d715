//! The forms of file in which texts go to translators.

use super::exchange::Exchange;
use super::returned::Returned;
use super::{codes, po, xliff, xlsx};
use crate::diag::{Diagnostic, Tongue};
use crate::source::{FileId, SourceTree, Span};

/// A form of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// XLIFF 2.0.
    Xliff,
    /// XLIFF 1.2.
    Xliff12,
    /// GNU gettext.
    Po,
    /// Excel.
    Xlsx,
}

/// Why no file was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormError {
    /// This program was built without Excel files.
    NotBuilt,
    /// A text is longer than a cell of Excel can be; path and name of its unit.
    TooLong(String, String),
    /// There are more texts than a sheet of Excel has rows.
    TooMany,
    /// The writer failed in a way that is not expected.
    Failed,
}

impl Form {
    /// Every form.
    pub const ALL: [Form; 4] = [Form::Xliff, Form::Xliff12, Form::Po, Form::Xlsx];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Form::Xliff => "xliff",
            Form::Xliff12 => "xliff12",
            Form::Po => "po",
            Form::Xlsx => "xlsx",
        }
    }

    /// Whether this program can write and read it.
    pub const fn is_built(self) -> bool {
        match self {
            Form::Xliff | Form::Xliff12 | Form::Po => true,
            Form::Xlsx => xlsx::IS_BUILT,
        }
    }
}

/// Texts as a file; words in it that are no texts are in `tongue`.
pub fn write(exchange: &Exchange, form: Form, tongue: Tongue) -> Result<Vec<u8>, FormError> {
    match form {
        Form::Xliff => xliff::write_two(exchange).map_err(|_| FormError::Failed),
        Form::Xliff12 => xliff::write_one(exchange).map_err(|_| FormError::Failed),
        Form::Po => Ok(po::write(exchange).into_bytes()),
        #[cfg(feature = "xlsx")]
        Form::Xlsx => xlsx::write(exchange, tongue),
        #[cfg(not(feature = "xlsx"))]
        Form::Xlsx => {
            let _ = tongue;
            Err(FormError::NotBuilt)
        }
    }
}

/// Reads a file of translations in the form that its bytes have. The file is
/// the only one of `tree`.
pub fn read(tree: &SourceTree) -> Result<Returned, Diagnostic> {
    let file = FileId(0);
    let bytes = &tree.file(file).bytes;
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        #[cfg(feature = "xlsx")]
        return xlsx::read(bytes).map_err(|reason| codes::not_a_workbook(&reason));
        #[cfg(not(feature = "xlsx"))]
        return Err(codes::xlsx_not_built());
    }
    let text = tree.text(file);
    match text.trim_start().starts_with('<') {
        true => xliff::read(file, &text).map_err(|fault| match fault {
            xliff::Fault::NotXml(at, reason) => codes::not_xml(at, &reason),
            xliff::Fault::NotXliff(at, name) => codes::not_xliff(at, &name),
            xliff::Fault::Version(at, version) => codes::wrong_version(at, &version),
            xliff::Fault::Languages(at) => codes::many_languages(at),
        }),
        false => match po::read(file, &text) {
            Ok(returned) if returned == Returned::default() => {
                Err(codes::no_form(Span::start_of(file)))
            }
            Ok(returned) => Ok(returned),
            Err(po::Broken(at)) if !text.contains("msgid") => Err(codes::no_form(at)),
            Err(po::Broken(at)) => Err(codes::broken_po(at)),
        },
    }
}
