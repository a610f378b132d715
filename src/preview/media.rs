//! What files are served as.

use crate::plan::Media;

/// The value of `Content-Type`; attachments go by the ending of their names.
pub(super) fn content_type(media: Media, path: &str) -> &'static str {
    match media {
        Media::Html => "text/html; charset=utf-8",
        Media::Css => "text/css; charset=utf-8",
        Media::Js => "text/javascript; charset=utf-8",
        Media::Svg => "image/svg+xml",
        Media::Png => "image/png",
        Media::Csv => "text/csv; charset=utf-8",
        Media::Json => "application/json",
        Media::Xml => "application/xml",
        Media::Atom => "application/atom+xml",
        Media::Text => "text/plain; charset=utf-8",
        Media::Other => by_ending(path),
    }
}

fn by_ending(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending.to_ascii_lowercase().as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "pdf" => "application/pdf",
        "html" | "htm" => "text/html; charset=utf-8",
        "xml" => "application/xml",
        "zip" => "application/zip",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "mp4" => "video/mp4",
        "mp3" => "audio/mpeg",
        _ => "application/octet-stream",
    }
}
