//! A part of a package, read up to the limits: what it says of its own size may be wrong, and a few bytes may unpack to
//! any number.

use std::io::{self, BufRead, ErrorKind, Read};

use crate::diagnostic::{Excess, limits};

/// One tag or text of a part is no longer than this. The longest that programs write are texts of cells.
const LONGEST_PIECE: u64 = 1_000_000;

/// A reader that stops at the limits.
pub struct Bounded<R> {
    inner: R,
    /// Bytes of the part so far.
    whole: u64,
    /// Bytes of the tag or text at hand so far.
    piece: u64,
    excess: Option<Excess>,
}

impl<R> Bounded<R> {
    /// A reader of `inner`.
    pub fn new(inner: R) -> Self {
        Self { inner, whole: 0, piece: 0, excess: None }
    }

    /// Notes that the next tag or text begins.
    pub fn begin_piece(&mut self) {
        self.piece = 0;
    }

    /// Why it stopped, if a limit was passed.
    pub fn excess(&self) -> Option<Excess> {
        self.excess.clone()
    }

    fn check(&mut self) -> io::Result<()> {
        let limit = if self.whole > limits::BOOK_UNPACKED.most {
            &limits::BOOK_UNPACKED
        } else if self.piece > LONGEST_PIECE {
            &limits::CELL_LENGTH
        } else {
            return Ok(());
        };
        let excess = limit.exceeded();
        self.excess = Some(excess.clone());
        Err(io::Error::new(ErrorKind::InvalidData, excess))
    }

    fn count(&mut self, read: usize) {
        let read = u64::try_from(read).unwrap_or(u64::MAX);
        self.whole = self.whole.saturating_add(read);
        self.piece = self.piece.saturating_add(read);
    }
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.check()?;
        let read = self.inner.read(buffer)?;
        self.count(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.check()?;
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.count(amount);
        self.inner.consume(amount);
    }
}
