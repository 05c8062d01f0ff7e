#![allow(clippy::unwrap_used)]
//! What another site may try.

use super::*;

fn headers(given: &[(&'static str, &str)]) -> HeaderMap {
    given.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap())).collect()
}

#[test]
fn only_the_page_itself_is_at_home() {
    let guard = Guard::new(4000).unwrap();
    for good in [
        &[("host", "127.0.0.1:4000")][..],
        &[("host", "localhost:4000"), ("origin", "http://localhost:4000")],
        &[("host", "127.0.0.1:4000"), ("sec-fetch-site", "none")],
    ] {
        assert!(guard.is_at_home(&headers(good)), "{good:?}");
    }
    for bad in [
        &[][..],
        &[("host", "127.0.0.1:4001")],
        &[("host", "vanthu.example:4000")],
        &[("host", "127.0.0.1:4000"), ("origin", "https://vanthu.example")],
        &[("host", "127.0.0.1:4000"), ("origin", "null")],
        &[("host", "127.0.0.1:4000"), ("sec-fetch-site", "cross-site")],
        &[("host", "127.0.0.1:4000"), ("sec-fetch-site", "same-site")],
    ] {
        assert!(!guard.is_at_home(&headers(bad)), "{bad:?}");
    }
}

#[test]
fn the_token_opens_and_nothing_like_it() {
    let guard = Guard::new(4000).unwrap();
    let token = guard.token.clone();
    assert_ne!(token, Guard::new(4000).unwrap().token);
    assert!(guard.opens(Some(&format!("a=b&ma={token}"))));
    let shorter = &token[1..];
    for query in [None, Some(""), Some("ma="), Some("ma"), Some(shorter)] {
        assert!(!guard.opens(query), "{query:?}");
    }
    let origin = ("origin", "http://127.0.0.1:4000");
    assert!(guard.lets_ask(&headers(&[origin, ("x-vanthu-token", &token)])));
    assert!(!guard.lets_ask(&headers(&[("x-vanthu-token", &token)])));
    assert!(!guard.lets_ask(&headers(&[origin, ("x-vanthu-token", shorter)])));
    assert!(!guard.lets_ask(&headers(&[origin])));
}
