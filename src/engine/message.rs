//! A message: a length in four bytes, little end first, so much JSON, and then bytes.

use serde_json::Value;

use crate::diagnostic::limits;

/// JSON, and the bytes that go with it: a file that is given, a document that is taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// What is asked or answered.
    pub value: Value,
    /// The file, if one goes with it.
    pub bytes: Vec<u8>,
}

/// What is no message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageError(pub String);

/// The length stands in so many bytes.
const HEAD: usize = 4;

impl Message {
    /// Reads what [`Self::write`] wrote.
    ///
    /// # Errors
    /// It is cut short, no JSON, or too large.
    pub fn read(message: &[u8]) -> Result<Self, MessageError> {
        let broken = || MessageError("thông điệp không trọn vẹn".to_owned());
        limits::TABLE_BYTES.check(message.len()).map_err(|excess| MessageError(excess.finding().message))?;
        let (head, rest) = message.split_at_checked(HEAD).ok_or_else(broken)?;
        let length = head.iter().rev().fold(0_usize, |length, byte| length << 8 | usize::from(*byte));
        let (json, bytes) = rest.split_at_checked(length).ok_or_else(broken)?;
        let value = serde_json::from_slice(json).map_err(|_| broken())?;
        Ok(Self { value, bytes: bytes.to_vec() })
    }

    /// The message in bytes.
    pub fn write(self) -> Vec<u8> {
        let json = self.value.to_string();
        let length = u32::try_from(json.len()).unwrap_or(u32::MAX);
        let mut message = Vec::with_capacity(HEAD + json.len() + self.bytes.len());
        message.extend(length.to_le_bytes());
        message.extend(json.as_bytes());
        message.extend(self.bytes);
        message
    }
}
