//! What is wrong with an XML document, in words.

use crate::diag::{Said, said};
use quick_xml::Error;
use quick_xml::errors::{IllFormedError, SyntaxError};
use quick_xml::events::attributes::AttrError;

/// Why a document cannot be read further.
pub(super) fn why(error: &Error) -> Said {
    match error {
        Error::Syntax(error) => syntax(*error),
        Error::IllFormed(error) => ill_formed(error),
        Error::InvalidAttr(error) => attribute(error),
        Error::Escape(_) => reference(),
        Error::Namespace(_) => said(
            "宣言のない名前空間が使われています",
            "a namespace is used that is not declared",
        ),
        Error::Io(_) | Error::Encoding(_) => {
            said("文字コードが読めません", "its encoding cannot be read")
        }
    }
}

fn syntax(error: SyntaxError) -> Said {
    let end = match error {
        SyntaxError::InvalidBangMarkup => {
            return said(
                "`<!` の後に知らない書き方があります",
                "unknown markup behind `<!`",
            );
        }
        SyntaxError::UnclosedPI | SyntaxError::UnclosedXmlDecl => "?>",
        SyntaxError::UnclosedComment => "-->",
        SyntaxError::UnclosedCData => "]]>",
        SyntaxError::UnclosedDoctype | SyntaxError::UnclosedTag => ">",
        SyntaxError::UnclosedSingleQuotedAttributeValue => "'",
        SyntaxError::UnclosedDoubleQuotedAttributeValue => "\"",
    };
    said(
        format!("`{end}` で閉じられていません"),
        format!("not closed: `{end}` is missing"),
    )
}

fn ill_formed(error: &IllFormedError) -> Said {
    match error {
        IllFormedError::MissingEndTag(tag) => said(
            format!("`</{tag}>` がありません"),
            format!("`</{tag}>` is missing"),
        ),
        IllFormedError::UnmatchedEndTag(tag) => said(
            format!("`</{tag}>` に当たる `<{tag}>` がありません"),
            format!("`</{tag}>` closes nothing"),
        ),
        IllFormedError::MismatchedEndTag { expected, found } => said(
            format!("`</{expected}>` があるはずのところに `</{found}>` があります"),
            format!("expected `</{expected}>`, found `</{found}>`"),
        ),
        IllFormedError::UnclosedReference => reference(),
        IllFormedError::DoubleHyphenInComment => {
            said("コメントの中に `--` があります", "a comment has `--` in it")
        }
        IllFormedError::MissingDeclVersion(_)
        | IllFormedError::UnknownVersion
        | IllFormedError::MissingDoctypeName => said(
            "初めの宣言が読めません",
            "the declaration at its beginning cannot be read",
        ),
    }
}

/// That an attribute is written wrong.
pub(super) fn attribute(error: &AttrError) -> Said {
    match error {
        AttrError::Duplicated(..) => said(
            "同じ名前の属性が二つあります",
            "two attributes have one name",
        ),
        AttrError::ExpectedEq(_)
        | AttrError::ExpectedValue(_)
        | AttrError::UnquotedValue(_)
        | AttrError::ExpectedQuote(..) => said(
            "属性が `名前=\"値\"` の形になっていません",
            "expected attributes as `name=\"value\"`",
        ),
    }
}

/// That what begins with `&` stands for nothing.
pub(super) fn reference() -> Said {
    said(
        "`&` で始まる参照が読めません",
        "a reference that begins with `&` cannot be read",
    )
}
