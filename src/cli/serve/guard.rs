//! Who may ask: the page that this program gave out, and no other site of the browser.

use hyper::HeaderMap;
use hyper::header::{HOST, HeaderName, ORIGIN};

/// Where the page sends the token.
const TOKEN: HeaderName = HeaderName::from_static("x-vanthu-token");

/// What a browser says of where a request comes from.
const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The key of the token in the address.
const KEY: &str = "ma";

/// The address of the page, and what only it knows.
pub struct Guard {
    port: u16,
    token: String,
}

impl Guard {
    /// With a new token.
    ///
    /// # Errors
    /// The system has no random numbers.
    pub fn new(port: u16) -> std::io::Result<Self> {
        let mut bytes = [0_u8; 16];
        getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
        Ok(Self { port, token: bytes.iter().map(|byte| format!("{byte:02x}")).collect() })
    }

    /// What is opened in the browser.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/?{KEY}={}", self.port, self.token)
    }

    /// Whether a request came to this address by its name: another site that resolves to it has another name.
    pub fn is_at_home(&self, headers: &HeaderMap) -> bool {
        let is_ours = |name: &str| self.hosts().iter().any(|host| host == name);
        let host = headers.get(HOST).and_then(|host| host.to_str().ok());
        let site = headers.get(SITE).and_then(|site| site.to_str().ok());
        let origin = headers.get(ORIGIN).map(|origin| origin.to_str().unwrap_or_default());
        host.is_some_and(is_ours)
            && site.is_none_or(|site| matches!(site, "same-origin" | "none"))
            && origin.is_none_or(|origin| origin.strip_prefix("http://").is_some_and(is_ours))
    }

    fn hosts(&self) -> [String; 2] {
        ["127.0.0.1", "localhost"].map(|name| format!("{name}:{}", self.port))
    }

    /// Whether the address has the token.
    pub fn opens(&self, query: Option<&str>) -> bool {
        let given = query.into_iter().flat_map(|query| query.split('&')).find_map(|pair| {
            let (key, value) = pair.split_once('=')?;
            (key == KEY).then_some(value)
        });
        given.is_some_and(|given| self.is_token(given.as_bytes()))
    }

    /// Whether the page that asks was given out by this program: it sends the token, and says where it stands.
    pub fn lets_ask(&self, headers: &HeaderMap) -> bool {
        headers.contains_key(ORIGIN)
            && headers.get(TOKEN).is_some_and(|given| self.is_token(given.as_bytes()))
    }

    /// Compared in a time that does not tell how much of it is right.
    fn is_token(&self, given: &[u8]) -> bool {
        let token = self.token.as_bytes();
        let differing = token.iter().zip(given).fold(0, |sum, (one, other)| sum | (one ^ other));
        token.len() == given.len() && differing == 0
    }
}

#[cfg(test)]
#[path = "guard_tests.rs"]
mod tests;
