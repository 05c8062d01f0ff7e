//! What a request is answered.

use std::cell::RefCell;
use std::sync::Arc;

use http_body_util::{BodyExt, Full, Limited};
use hyper::HeaderMap;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use hyper::{Method, Request, Response, StatusCode};

use super::guard::Guard;
use super::sessions::Sessions;
use super::{assets, folder};
use crate::diagnostic::limits;

/// The page, and who answers it.
pub struct ServedPage {
    pub guard: Guard,
    pub sessions: RefCell<Sessions>,
}

type Answer = Response<Full<Bytes>>;

/// What the page may do: ask this program, and nobody else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; \
                      img-src data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Where a page sends the name by which its files are told from those of others.
const PAGE: HeaderName = HeaderName::from_static("x-vanthu-page");

const REFUSED: &str = "Trang này chỉ mở được bằng địa chỉ mà `vanthu serve` đã in ra.";

impl ServedPage {
    /// Answers `request`, whoever sent it.
    pub async fn answer(&self, request: Request<Incoming>) -> Answer {
        if !self.guard.is_at_home(request.headers()) {
            return text(StatusCode::FORBIDDEN, REFUSED);
        }
        let path = request.uri().path().trim_start_matches('/').to_owned();
        match (request.method(), path.as_str()) {
            (&Method::GET, "") if self.guard.opens(request.uri().query()) => asset("index.html"),
            (&Method::GET, "" | "index.html") => text(StatusCode::FORBIDDEN, REFUSED),
            (&Method::GET, name) => asset(name),
            (&Method::POST, "engine" | "folder") => {
                if !self.guard.lets_ask(request.headers()) {
                    return text(StatusCode::FORBIDDEN, REFUSED);
                }
                let page = name_of(request.headers());
                let most = usize::try_from(limits::TABLE_BYTES.most).unwrap_or(usize::MAX);
                let body = Limited::new(request.into_body(), most).collect().await;
                let Ok(body) = body.map(|body| body.to_bytes()) else {
                    return text(
                        StatusCode::PAYLOAD_TOO_LARGE,
                        "Tệp gửi lên quá lớn hoặc bị đứt giữa chừng.",
                    );
                };
                let answer = match path.as_str() {
                    "folder" => self.in_folder(body).await,
                    _ => self.sessions.borrow_mut().answer(&page, &body),
                };
                whole(StatusCode::OK, "application/octet-stream", answer)
            }
            _ => text(StatusCode::METHOD_NOT_ALLOWED, "Không có việc này."),
        }
    }

    /// Documents may be many: the page is answered meanwhile.
    async fn in_folder(&self, body: Bytes) -> Vec<u8> {
        let library = Arc::clone(&self.sessions.borrow().library);
        let work = move || folder::answer(&body, &library);
        // What panicked was told where it happened; the page tells that nothing was answered.
        tokio::task::spawn_blocking(work).await.unwrap_or_default()
    }
}

/// What the page calls itself.
fn name_of(headers: &HeaderMap) -> String {
    headers.get(PAGE).and_then(|name| name.to_str().ok()).unwrap_or_default().chars().take(64).collect()
}

fn asset(name: &str) -> Answer {
    match assets::find(name) {
        Some((bytes, kind)) => whole(StatusCode::OK, kind, bytes.to_vec()),
        None => text(StatusCode::NOT_FOUND, "Không có trang này."),
    }
}

fn text(status: StatusCode, text: &str) -> Answer {
    whole(status, "text/plain; charset=utf-8", text.as_bytes().to_vec())
}

fn whole(status: StatusCode, kind: &'static str, bytes: Vec<u8>) -> Answer {
    let mut answer = Response::new(Full::new(Bytes::from(bytes)));
    *answer.status_mut() = status;
    let headers = [
        (CONTENT_TYPE, kind),
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (REFERRER_POLICY, "same-origin"),
        (CACHE_CONTROL, "no-store"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ];
    for (name, value) in headers {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}
