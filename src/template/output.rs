//! What a template writes, up to a limit: loops in loops write without end.

use std::io;

use handlebars::{Output, RenderError, RenderErrorReason};

use crate::diagnostic::{Excess, limits};

/// A text being written.
#[derive(Default)]
pub(super) struct BoundedText(String);

impl Output for BoundedText {
    fn write(&mut self, piece: &str) -> io::Result<()> {
        self.0.push_str(piece);
        if self.0.len() > limits::BODY_BYTES.most() {
            return Err(io::Error::other(limits::BODY_BYTES.exceeded()));
        }
        Ok(())
    }
}

impl BoundedText {
    /// What was written.
    pub(super) fn into_text(self) -> String {
        self.0
    }
}

/// An excess as Handlebars hands errors on; the tag at hand is added on the way.
pub(super) fn stopped(excess: Excess) -> RenderError {
    io::Error::other(excess).into()
}

/// Which limit `reason` is of, if it is of one.
pub(super) fn excess(reason: &RenderErrorReason) -> Option<&Excess> {
    match reason {
        RenderErrorReason::IOError(error) => error.get_ref().and_then(|inner| inner.downcast_ref()),
        // No other is made of one.
        _ => None,
    }
}
