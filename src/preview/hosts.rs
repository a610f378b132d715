//! Under which names the preview answers.
//!
//! Any page on the web may let its own name lead to this machine and so read
//! what only this machine should (DNS rebinding). It cannot choose what the
//! browser says as `Host`.

use std::net::{IpAddr, SocketAddr};

/// The names under which a preview may be asked.
#[derive(Clone, Debug)]
pub struct Hosts {
    bound: IpAddr,
    name: Option<String>,
}

impl Hosts {
    /// Those of a preview that listens at `bound`, which was asked for by
    /// `name`.
    pub fn new(bound: SocketAddr, name: &str) -> Self {
        let is_address = name.parse::<IpAddr>().is_ok();
        Hosts {
            bound: bound.ip().to_canonical(),
            name: (!is_address).then(|| name.to_ascii_lowercase()),
        }
    }

    /// Whether `host`, with or without a port, is one of them: a loopback name
    /// or address, or what the preview was bound to. Bound to every address of
    /// the machine, it answers under any address, but under no foreign name.
    /// The port is not looked at: it may have been forwarded.
    pub fn allow(&self, host: &str) -> bool {
        let Some(name) = without_port(host) else {
            return false;
        };
        let name = name.to_ascii_lowercase();
        if let Some(ip) = address(&name) {
            let ip = ip.to_canonical();
            return ip.is_loopback() || ip == self.bound || self.bound.is_unspecified();
        }
        let name = name.strip_suffix('.').unwrap_or(&name);
        name == "localhost" || name.ends_with(".localhost") || Some(name) == self.name.as_deref()
    }
}

/// An address as it stands in a `Host`: that of version 6 in brackets.
fn address(name: &str) -> Option<IpAddr> {
    match name.strip_prefix('[') {
        Some(rest) => rest.strip_suffix(']')?.parse().ok().map(IpAddr::V6),
        None => name.parse().ok().map(IpAddr::V4),
    }
}

/// The name before `:8000`; none where what stands behind it is no port.
fn without_port(host: &str) -> Option<&str> {
    let end = if host.starts_with('[') {
        host.find(']')? + 1
    } else {
        host.find(':').unwrap_or(host.len())
    };
    let (name, rest) = host.split_at(end);
    let is_port = match rest.strip_prefix(':') {
        Some(port) => port.parse::<u16>().is_ok() && !port.starts_with('+'),
        None => rest.is_empty(),
    };
    (is_port && !name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(bound: &str, name: &str) -> Hosts {
        Hosts::new(
            SocketAddr::new(bound.parse().expect("an address"), 8000),
            name,
        )
    }

    #[test]
    fn loopback_is_answered_and_nothing_else() {
        let hosts = hosts("127.0.0.1", "127.0.0.1");
        for host in [
            "127.0.0.1",
            "127.0.0.1:8000",
            "localhost:9000",
            "LOCALHOST",
            "a.localhost:8000",
            "localhost.:8000",
            "127.8.0.1",
            "[::1]:8000",
            "[::ffff:127.0.0.1]",
        ] {
            assert!(hosts.allow(host), "{host}");
        }
        for host in [
            "",
            ":8000",
            "example.org",
            "example.org:8000",
            "localhost.example.org",
            "127.0.0.1.example.org",
            "evillocalhost",
            "192.168.0.5:8000",
            "0.0.0.0:8000",
            "localhost:x",
            "localhost:+80",
            "localhost:8000:1",
            "localhost@example.org",
            "[::1",
            "::1",
            "[::2]",
        ] {
            assert!(!hosts.allow(host), "{host}");
        }
    }

    #[test]
    fn what_it_was_bound_to_is_answered() {
        let one = hosts("192.168.0.5", "192.168.0.5");
        assert!(one.allow("192.168.0.5:8000") && !one.allow("192.168.0.6:8000"));
        let named = hosts("192.168.0.5", "Planning-PC.local");
        assert!(named.allow("planning-pc.local:8000") && !named.allow("example.org"));
        let all = hosts("0.0.0.0", "0.0.0.0");
        assert!(all.allow("192.168.0.5:8000") && !all.allow("example.org:8000"));
    }
}
