//! An engine for each page that is open: what one page types is not laid over the folder for another.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::Arc;

use crate::engine::Engine;
use crate::files::Disk;
use crate::generate::Library;

/// So many pages can be open; of more, that which asked longest ago begins anew.
const MOST: usize = 16;

/// The engines of the open pages, by what each page calls itself; the one that asked last at the end.
pub struct Sessions {
    pub library: Arc<Library>,
    disk: Disk,
    open: VecDeque<(String, Engine)>,
}

impl Sessions {
    /// None yet; all read from the folder that one is in, and nothing outside of it.
    ///
    /// # Errors
    /// There is no such folder.
    pub fn new(library: Library) -> std::io::Result<Self> {
        Ok(Self { library: Arc::new(library), disk: Disk::inside(Path::new("."))?, open: VecDeque::new() })
    }

    /// Answers `message` of the page called `page`.
    pub fn answer(&mut self, page: &str, message: &[u8]) -> Vec<u8> {
        let known = self.open.iter().position(|(name, _)| name == page);
        let known = known.and_then(|index| self.open.remove(index));
        let (name, mut engine) = known
            .unwrap_or_else(|| (page.to_owned(), Engine::new(Arc::clone(&self.library), self.disk.clone())));
        let answer = engine.answer(message);
        if self.open.len() >= MOST {
            self.open.pop_front();
        }
        self.open.push_back((name, engine));
        answer
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::diagnostic::Report;
    use crate::engine::Message;

    fn asked(sessions: &mut Sessions, page: &str, value: Value, bytes: &[u8]) -> Value {
        let message = Message { value, bytes: bytes.to_vec() }.write();
        Message::read(&sessions.answer(page, &message)).unwrap().value
    }

    #[test]
    fn what_one_page_gives_another_does_not_see() {
        let mut sessions =
            Sessions::new(Library::load(None, None, None, &mut Report::new()).unwrap()).unwrap();
        let put = json!({"ask": "put", "path": "chi-trang-nay.yaml"});
        let read = json!({"ask": "read", "path": "chi-trang-nay.yaml"});
        assert_eq!(asked(&mut sessions, "a", put, b"nam: 2027")["ok"], true);
        assert_eq!(asked(&mut sessions, "a", read.clone(), b"")["ok"], true);
        assert_eq!(asked(&mut sessions, "b", read.clone(), b"")["ok"], false);
        // Those that asked longest ago are let go.
        for page in 0..MOST {
            asked(&mut sessions, &page.to_string(), read.clone(), b"");
        }
        assert_eq!(asked(&mut sessions, "a", read, b"")["ok"], false);
        assert_eq!(sessions.open.len(), MOST);
    }
}
