//! From a request to its answer, without a socket.

use super::address::{self, Place};
use super::hosts::Hosts;
use super::media::content_type;
use super::own::{OWN, Own};
use super::range::{self, Wanted};
use super::shown::{Fault, Shown, Stand};
use crate::diag::Diagnostics;
use crate::plan::Media;
use crate::render::POLICY;
use crate::value::Hash128;

/// What of a request matters.
#[derive(Clone, Copy, Debug, Default)]
pub struct Request<'a> {
    /// `GET`, `HEAD` or what is refused.
    pub method: &'a str,
    /// Path of the address as it was sent, without the query.
    pub path: &'a str,
    /// Every name under which the preview is asked: of each header `Host`, and
    /// of the address where it has one.
    pub hosts: &'a [&'a str],
    /// `If-None-Match`.
    pub if_none_match: Option<&'a str>,
    /// `Range`.
    pub range: Option<&'a str>,
    /// `If-Range`.
    pub if_range: Option<&'a str>,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Status of HTTP.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// What follows them.
    pub content: Content,
    /// What was found wrong while making it, if nobody has been told yet.
    pub found: Diagnostics,
}

/// What follows the headers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes; none behind a `HEAD`.
    Bytes(Vec<u8>),
    /// News, as long as somebody listens.
    Events,
}

const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// The answer to a request while this is shown.
pub fn answer(shown: &Shown, hosts: &Hosts, request: &Request) -> Answer {
    if request.hosts.is_empty() || !request.hosts.iter().all(|host| hosts.allow(host)) {
        return text(
            403,
            "このプレビューは、この名前では見られません。`hakusho serve` が示したアドレスで開いてください。\n\
             This preview does not answer under this name; open the address that `hakusho serve` has printed.\n",
        );
    }
    if !matches!(request.method, "GET" | "HEAD") {
        let mut refusal = text(
            405,
            "プレビューは読むだけです。\nA preview can only be read.\n",
        );
        refusal.headers.push(("Allow", "GET, HEAD".to_owned()));
        return refusal;
    }
    let answer = match (&shown.site, address::own(request.path)) {
        (_, Some(own)) => of_preview(own, request),
        (Some(site), None) => of_site(shown, site, request),
        (None, None) => instead(shown, 503),
    };
    match request.method {
        "HEAD" => without_content(answer),
        _ => answer,
    }
}

fn of_preview(own: Own, request: &Request) -> Answer {
    match own.text() {
        Some((text, kind)) => file(text.as_bytes(), kind, request),
        None => Answer {
            content: Content::Events,
            ..bare(200, "text/event-stream")
        },
    }
}

fn of_site(shown: &Shown, site: &Stand, request: &Request) -> Answer {
    match address::place(request.path, site.prepared.site(), &site.base) {
        Place::Elsewhere(to) => {
            let mut answer = bare(302, TEXT);
            answer.headers.push(("Location", to));
            answer
        }
        Place::Manifest => match site.manifest() {
            Ok(bytes) => file(bytes, "application/json", request),
            Err(fault) => unmade(shown, site, fault),
        },
        Place::Artifact(i) => match site.make(i) {
            Ok(bytes) => {
                let artifact = &site.prepared.site().artifacts[i];
                let kind = content_type(artifact.media, artifact.path.as_str());
                match artifact.media {
                    Media::Html => file(&dressed(bytes, shown, true), kind, request),
                    _ => file(bytes, kind, request),
                }
            }
            Err(fault) => unmade(shown, site, fault),
        },
        Place::Nowhere(page) => match page.map(|i| site.make(i)) {
            Some(Ok(bytes)) => page_of(404, dressed(bytes, shown, true)),
            Some(Err(fault)) => unmade(shown, site, fault),
            None => text(404, "ページがありません。\nThere is no such page.\n"),
        },
    }
}

/// A file as it is asked for: unless the browser has it, the whole or a part.
fn file(bytes: &[u8], kind: &str, request: &Request) -> Answer {
    let tag = format!("\"{}\"", Hash128::of_bytes(bytes));
    let mut answer = bare(200, kind);
    answer.headers.push(("ETag", tag.clone()));
    if request
        .if_none_match
        .is_some_and(|known| is_among(&tag, known))
    {
        answer.status = 304;
        return answer;
    }
    answer.headers.push(("Accept-Ranges", "bytes".to_owned()));
    let range = request
        .range
        .filter(|_| request.if_range.is_none_or(|known| known == tag));
    let length = bytes.len();
    let part = match range::wanted(range, length) {
        Wanted::Whole => bytes,
        Wanted::Part(part) => {
            let (first, last) = (part.start, part.end - 1);
            let place = format!("bytes {first}-{last}/{length}");
            answer.headers.push(("Content-Range", place));
            answer.status = 206;
            &bytes[part]
        }
        Wanted::Outside => {
            answer
                .headers
                .push(("Content-Range", format!("bytes */{length}")));
            answer.status = 416;
            &[]
        }
    };
    with_content(answer, part.to_vec())
}

/// Whether a list of tags has this one; a weak tag stands for it as well.
fn is_among(tag: &str, list: &str) -> bool {
    list.trim() == "*"
        || list.split(',').any(|one| {
            let one = one.trim();
            one.strip_prefix("W/").unwrap_or(one) == tag
        })
}

/// What is wrong, instead of every page.
fn instead(shown: &Shown, status: u16) -> Answer {
    match &shown.trouble {
        Some(trouble) => page_of(status, dressed(trouble.page().as_bytes(), shown, false)),
        None => text(
            status,
            "ページがまだありません。\nThere are no pages yet.\n",
        ),
    }
}

/// Why a page could not be made.
fn unmade(shown: &Shown, site: &Stand, fault: &Fault) -> Answer {
    let page = dressed(fault.trouble.page().as_bytes(), shown, false);
    Answer {
        found: site.untold(&fault.found),
        ..page_of(500, page)
    }
}

/// A page with what a preview puts into it: the script that loads it again and,
/// if there are any, the errors that lie over it.
fn dressed(page: &[u8], shown: &Shown, with_trouble: bool) -> Vec<u8> {
    const END: &[u8] = b"</body>";
    let at = page.windows(END.len()).rposition(|part| part == END);
    let (head, tail) = page.split_at(at.unwrap_or(page.len()));
    let over = shown.trouble.as_ref().filter(|_| with_trouble);
    let over = over.map_or("", |trouble| trouble.over());
    let state = shown.state;
    let script = format!("<script type=\"module\" src=\"{OWN}reload.js?{state}\"></script>");
    [head, over.as_bytes(), script.as_bytes(), tail].concat()
}

fn page_of(status: u16, page: Vec<u8>) -> Answer {
    with_content(bare(status, HTML), page)
}

fn text(status: u16, words: &str) -> Answer {
    with_content(bare(status, TEXT), words.into())
}

/// What every answer says: nothing of a preview is kept without asking again,
/// shown in a frame or taken into the page of another site.
fn bare(status: u16, kind: &str) -> Answer {
    let headers = [
        ("Content-Type", kind.to_owned()),
        ("Cache-Control", "private, no-cache".to_owned()),
        (
            "Content-Security-Policy",
            format!("{POLICY}; frame-ancestors 'none'"),
        ),
        ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
        ("Referrer-Policy", "same-origin".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ];
    Answer {
        status,
        headers: headers.into(),
        content: Content::Bytes(Vec::new()),
        found: Diagnostics::default(),
    }
}

fn with_content(mut answer: Answer, bytes: Vec<u8>) -> Answer {
    answer
        .headers
        .push(("Content-Length", bytes.len().to_string()));
    answer.content = Content::Bytes(bytes);
    answer
}

fn without_content(answer: Answer) -> Answer {
    Answer {
        content: Content::Bytes(Vec::new()),
        ..answer
    }
}
