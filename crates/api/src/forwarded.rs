//! Who asks where a proxy stands in front: from which address, and whether over TLS. What a request says of that itself counts only where
//! it comes from an address that is named as one of a proxy; anybody else could write it.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

use axum::http::{HeaderMap, HeaderName, header};
use ipnet::{AddrParseError, IpNet};

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");

/// The addresses that share their first bits: `10.0.0.0/8`, or a single one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Network(IpNet);

impl FromStr for Network {
    type Err = AddrParseError;

    fn from_str(text: &str) -> Result<Self, AddrParseError> {
        let single = |error| text.parse::<IpAddr>().map(IpNet::from).map_err(|_| error);
        text.parse().or_else(single).map(Self)
    }
}

impl Network {
    fn holds(&self, address: IpAddr) -> bool {
        self.0.contains(&address)
    }
}

/// How many bits of an IPv6 address one household has: all that is beyond them is its own to choose.
const HOUSEHOLD_BITS: u32 = 64;

/// What counts as one address where requests and connections are counted: an IPv4 address, or the first half of an IPv6 address.
pub(crate) fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let kept = u128::MAX.checked_shl(HOUSEHOLD_BITS).unwrap_or_default();
            Ipv6Addr::from_bits(address.to_bits() & kept).into()
        }
        address @ IpAddr::V4(_) => address,
    }
}

/// Who asks, as far as connections and trusted proxies say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Client {
    /// The address of the client; that of the proxy where no trusted header names it. `None` for a request without a connection.
    pub(crate) address: Option<IpAddr>,
    /// Whether the connection of the client is encrypted up to the server or its trusted proxy.
    pub(crate) is_secret: bool,
    /// Whether the request says that somebody handed it on, truly or not.
    pub(crate) is_handed_on: bool,
}

impl Client {
    /// Who sends a request with these headers over a connection, which is one of TLS or not.
    pub(crate) fn of(
        peer: Option<SocketAddr>,
        is_tls: bool,
        headers: &HeaderMap,
        proxies: &[Network],
    ) -> Self {
        let peer = peer.map(|peer| peer.ip().to_canonical());
        let is_handed_on =
            [header::FORWARDED, FORWARDED_FOR, header::VIA].iter().any(|it| headers.contains_key(it));
        let direct = Self { address: peer, is_secret: is_tls, is_handed_on };
        let Some(peer) = peer.filter(|peer| is_one(proxies, *peer)) else { return direct };
        let told = [by_forwarded(headers), by_x_forwarded(headers)].into_iter().flatten().collect::<Vec<_>>();
        // A proxy that sets one of them may hand the other on as it came. Where they differ, neither counts.
        let Some((first, rest)) = told.split_first() else { return direct };
        let found = first.client(peer, proxies);
        if rest.iter().any(|other| other.client(peer, proxies) != found) {
            return direct;
        }
        let is_secret = is_tls || told.iter().all(|one| one.is_secret);
        Self { address: Some(found), is_secret, is_handed_on }
    }
}

/// Whether an address is one of a network.
pub(crate) fn is_one(networks: &[Network], address: IpAddr) -> bool {
    networks.iter().any(|network| network.holds(address.to_canonical()))
}

/// What headers say: who handed a request on, the nearest last, and how the nearest was asked.
struct Told {
    /// `None` for one that does not say its address.
    hops: Vec<Option<IpAddr>>,
    is_secret: bool,
}

impl Told {
    /// The first address, from the nearest on, that is none of a proxy.
    fn client(&self, peer: IpAddr, proxies: &[Network]) -> IpAddr {
        let mut nearest = peer;
        for hop in self.hops.iter().rev() {
            let Some(address) = hop else { break };
            nearest = *address;
            if !is_one(proxies, nearest) {
                break;
            }
        }
        nearest
    }
}

/// The values of a header, of all its lines, parted by commas.
fn values<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Vec<&'h str> {
    let lines = headers.get_all(name).iter().map(|line| line.to_str().unwrap_or_default());
    lines.flat_map(|line| line.split(',')).map(str::trim).collect()
}

fn by_x_forwarded(headers: &HeaderMap) -> Option<Told> {
    let hops: Vec<_> = values(headers, &FORWARDED_FOR).into_iter().map(address).collect();
    let is_secret =
        values(headers, &FORWARDED_PROTO).last().is_some_and(|it| it.eq_ignore_ascii_case("https"));
    (!hops.is_empty()).then_some(Told { hops, is_secret })
}

/// The same by the header of RFC 7239.
fn by_forwarded(headers: &HeaderMap) -> Option<Told> {
    let elements = values(headers, &header::FORWARDED);
    let pair = |element: &str, wanted: &str| {
        let mut pairs = element.split(';').filter_map(|pair| pair.trim().split_once('='));
        let found = pairs.find(|(name, _)| name.eq_ignore_ascii_case(wanted));
        found.map(|(_, value)| value.trim_matches('"').to_owned())
    };
    let hops: Vec<_> =
        elements.iter().map(|element| pair(element, "for").as_deref().and_then(address)).collect();
    let proto = elements.last().and_then(|element| pair(element, "proto"));
    let is_secret = proto.is_some_and(|proto| proto.eq_ignore_ascii_case("https"));
    (!hops.is_empty()).then_some(Told { hops, is_secret })
}

/// An address, with or without a port; an IPv6 address may stand in brackets.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let alone = bare.parse::<IpAddr>().ok();
    alone.or_else(|| text.parse::<SocketAddr>().ok().map(|at| at.ip())).map(|found| found.to_canonical())
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn client(peer: &str, told: &[(&'static str, &'static str)]) -> (String, bool) {
        let proxies = ["127.0.0.1", "10.0.0.0/8", "fd00::/8"].map(|text| text.parse().unwrap());
        let headers =
            told.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(name, value);
        }
        let found = Client::of(Some((peer.parse::<IpAddr>().unwrap(), 9).into()), false, &map, &proxies);
        (found.address.unwrap().to_string(), found.is_secret)
    }

    /// Protects everybody behind a proxy from one of them: each has an address of her own, as the nearest proxy that is trusted tells it.
    #[test]
    fn a_trusted_proxy_says_who_asks() {
        for (told, address, is_secret) in [
            (&[][..], "127.0.0.1", false),
            (&[("x-forwarded-for", "203.0.113.7"), ("x-forwarded-proto", "https")], "203.0.113.7", true),
            (&[("x-forwarded-for", "198.51.100.1, 203.0.113.7, 10.1.2.3")], "203.0.113.7", false),
            (
                &[("x-forwarded-for", "198.51.100.1"), ("x-forwarded-for", "203.0.113.7")],
                "203.0.113.7",
                false,
            ),
            (&[("forwarded", "for=\"[2001:db8::1]:4711\";proto=https")], "2001:db8::1", true),
            (&[("forwarded", "for=203.0.113.7;proto=http, for=10.0.0.9;proto=https")], "203.0.113.7", true),
            // The header does not name the client.
            (&[("forwarded", "for=unknown")], "127.0.0.1", false),
            (&[("x-forwarded-for", "203.0.113.7, nonsense")], "127.0.0.1", false),
            // One of them came from outside.
            (&[("x-forwarded-for", "203.0.113.7"), ("forwarded", "for=198.51.100.1")], "127.0.0.1", false),
            (&[("x-forwarded-for", "203.0.113.7"), ("forwarded", "for=203.0.113.7")], "203.0.113.7", false),
        ] {
            assert_eq!(client("127.0.0.1", told), (address.to_owned(), is_secret), "{told:?}");
        }
    }

    /// Protects the counting of requests: whoever is no trusted proxy cannot name another address, or claim to be asked over TLS.
    #[test]
    fn a_stranger_says_nothing_of_herself() {
        for told in [
            &[("x-forwarded-for", "198.51.100.1"), ("x-forwarded-proto", "https")][..],
            &[("forwarded", "for=198.51.100.1;proto=https")],
        ] {
            assert_eq!(client("203.0.113.7", told), ("203.0.113.7".to_owned(), false), "{told:?}");
        }
    }

    /// Protects the counting of requests: a household cannot ask from as many IPv6 addresses as it likes.
    #[test]
    fn a_household_is_one_address() {
        let of = |text: &str| household(text.parse().unwrap()).to_string();
        assert_eq!(of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::");
        assert_eq!(of("203.0.113.7"), "203.0.113.7");
        assert_eq!(of("::ffff:203.0.113.7"), "203.0.113.7");
    }

    /// Protects whoever sets up a server from a network that is none.
    #[test]
    fn a_network_is_read() {
        for (text, holds, misses) in [
            ("10.0.0.0/8", "10.255.0.1", "11.0.0.1"),
            ("192.0.2.1", "192.0.2.1", "192.0.2.2"),
            ("fd00::/8", "fd12::1", "fe80::1"),
            ("0.0.0.0/0", "8.8.8.8", "::1"),
        ] {
            let network: Network = text.parse().unwrap();
            assert!(
                network.holds(holds.parse().unwrap()) && !network.holds(misses.parse().unwrap()),
                "{text}"
            );
        }
        for wrong in ["", "proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "10.0.0/8"] {
            assert!(wrong.parse::<Network>().is_err(), "{wrong}");
        }
    }
}
