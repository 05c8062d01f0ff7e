//! Why there is no answer.

use serde_json::Value;

use super::message::MessageError;

/// An answer: JSON, and the bytes that go with it.
pub(super) type Answer = Result<(Value, Vec<u8>), Unanswered>;

/// Why there is no answer, in a clerk's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered(pub String);

impl From<MessageError> for Unanswered {
    fn from(error: MessageError) -> Self {
        Self(error.0)
    }
}
