//! Where the preview listens.

use super::{Report, Wanted};
use crate::diag::{Said, said};
use crate::preview::bind;
use std::io::{self, ErrorKind};
use std::net::{IpAddr, SocketAddr, TcpListener};

/// Without `--port` the first free one of these is taken.
const PORTS: std::ops::RangeInclusive<u16> = 8000..=8019;

/// Takes the port that was asked for, or the first free one.
pub(super) fn listen(wanted: &Wanted, report: &Report) -> Result<TcpListener, Said> {
    if let Some(port) = wanted.port {
        return bind(wanted.host, port).map_err(|error| refused(wanted.host, port, &error));
    }
    for port in PORTS {
        match bind(wanted.host, port) {
            Ok(listener) => {
                if port != *PORTS.start() {
                    report.remark(&moved(port));
                }
                return Ok(listener);
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => return Err(refused(wanted.host, port, &error)),
        }
    }
    Err(all_taken())
}

fn all_taken() -> Said {
    let (first, last) = (PORTS.start(), PORTS.end());
    said(
        format!(
            "ポート {first} から {last} まではすべて使われています。`--port` に別の番号を指定してください"
        ),
        format!("the ports from {first} to {last} are all taken; give another one to `--port`"),
    )
}

fn moved(port: u16) -> Said {
    let first = PORTS.start();
    said(
        format!("ポート {first} は使われているため、{port} を使います"),
        format!("port {first} is taken, so {port} is used"),
    )
}

fn refused(host: &str, port: u16, error: &io::Error) -> Said {
    match error.kind() {
        ErrorKind::AddrInUse => said(
            format!(
                "ポート {port} は使われています。`--port` に別の番号を指定してください。`--port` を省くと、空いている番号を使います"
            ),
            format!(
                "port {port} is taken; give another one to `--port`, or leave it out for one that is free"
            ),
        ),
        ErrorKind::PermissionDenied => said(
            format!(
                "ポート {port} を使う権限がありません。`--port` に 1024 以上の番号を指定してください"
            ),
            format!("port {port} may not be used; give one from 1024 on to `--port`"),
        ),
        _ => said(
            format!(
                "「{host}」のポート {port} で待ち受けられません: {error}。`--host` にこの機械のアドレスを指定してください"
            ),
            format!(
                "cannot listen at port {port} of `{host}`: {error}; give an address of this machine to `--host`"
            ),
        ),
    }
}

/// What to open in a browser; `base` is the folder of the site.
pub(super) fn address(bound: SocketAddr, host: &str, base: &str) -> String {
    let port = bound.port();
    let name = match host.parse::<IpAddr>() {
        // No browser can go to every address.
        Ok(_) if bound.ip().is_unspecified() => "127.0.0.1".to_owned(),
        Ok(IpAddr::V6(ip)) => format!("[{ip}]"),
        _ => host.to_owned(),
    };
    format!("http://{name}:{port}{base}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_can_be_opened() {
        let address = |ip: &str, host: &str| {
            let bound = SocketAddr::new(ip.parse().expect("an address"), 8001);
            super::address(bound, host, "/a/")
        };
        assert_eq!(
            address("127.0.0.1", "127.0.0.1"),
            "http://127.0.0.1:8001/a/"
        );
        assert_eq!(
            address("127.0.0.1", "localhost"),
            "http://localhost:8001/a/"
        );
        assert_eq!(address("::1", "::1"), "http://[::1]:8001/a/");
        assert_eq!(address("0.0.0.0", "0.0.0.0"), "http://127.0.0.1:8001/a/");
    }
}
