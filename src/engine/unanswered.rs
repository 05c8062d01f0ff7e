//! Why there is no answer.

use super::message::MessageError;

/// Why there is no answer, in a clerk's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered(pub String);

impl From<MessageError> for Unanswered {
    fn from(error: MessageError) -> Self {
        Self(error.0)
    }
}
