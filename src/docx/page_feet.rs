//! Where the pages of a section end, and how much of each stays white at its foot.

use super::flow::Element;
use super::heights::{ParagraphHeight, RowHeight, of_paragraph, of_rows};
use crate::decree::Profile;

/// Lines of a paragraph that a page begins or ends with (widow and orphan control).
const TOGETHER: f64 = 2.0;

/// A section: what stands on its pages, and their height in twips.
#[derive(Debug)]
pub(super) struct SectionHeights {
    pub page: f64,
    pub pieces: Vec<PlacedPiece>,
}

/// What a page may end before.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlacedPiece {
    /// The element of the flow that it is of.
    pub element: usize,
    /// Its row, where that is a table.
    pub row: Option<usize>,
    height: PieceHeight,
}

#[derive(Debug, Clone, Copy)]
enum PieceHeight {
    Paragraph(ParagraphHeight),
    /// A row, and the height of the heads that a page which begins with it shows above.
    Row(RowHeight, f64),
}

/// The foot of a page that is not the last of its section.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Foot {
    /// White, as a share of the page's text.
    pub white: f64,
    /// The piece that the next page begins with.
    pub next: usize,
}

/// Measures `elements`, of which the first is the flow's element `first`, on pages `page` twips high and `area` wide.
pub(super) fn measured(
    elements: &[Element],
    first: usize,
    profile: &Profile,
    [area, page]: [f64; 2],
) -> SectionHeights {
    let mut pieces = Vec::with_capacity(elements.len());
    for (element, content) in (first..).zip(elements) {
        match content {
            Element::Paragraph(paragraph) => {
                let height = PieceHeight::Paragraph(of_paragraph(paragraph, profile, area));
                pieces.push(PlacedPiece { element, row: None, height });
            }
            Element::Table(table) => {
                let rows = of_rows(table, profile);
                let heads = rows.iter().filter(|row| row.head).map(|row| row.height).sum();
                pieces.extend(rows.into_iter().enumerate().map(|(index, row)| {
                    let heads = if row.head { 0.0 } else { heads };
                    PlacedPiece { element, row: Some(index), height: PieceHeight::Row(row, heads) }
                }));
            }
        }
    }
    SectionHeights { page, pieces }
}

/// How an engine sets pages.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageSetting {
    /// Between lines of running text, in lines.
    pub spacing: f64,
    /// Twips that a page has more than it has.
    pub more: f64,
    pub engine: LayoutEngine,
}

/// What engines do otherwise in what makes a page end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LayoutEngine {
    /// A paragraph that keeps with the next goes over whole.
    LibreOffice,
    /// Such a paragraph may stand on two pages, and justified lines narrow their spaces to take a word more.
    Word,
}

impl SectionHeights {
    /// The feet of its pages.
    pub(super) fn feet(&self, setting: PageSetting) -> Vec<Foot> {
        let mut setter = Setter { page: self.page + setting.more, setting, below: 0.0, feet: Vec::new() };
        let mut start = 0;
        while let Some(rest) = self.pieces.get(start..).filter(|rest| !rest.is_empty()) {
            // Most pieces stand alone, and have room.
            if rest.first().is_some_and(|piece| !piece.keeps() && setter.takes(piece)) {
                start += 1;
                continue;
            }
            let kept = rest.iter().take_while(|piece| piece.keeps()).count();
            let chain = rest.get(..=kept).unwrap_or(rest);
            setter.chain(chain, start);
            start += chain.len();
        }
        setter.feet
    }

    /// The last of the rows that hold the chain of pieces from `start` on together, but for heads.
    pub(super) fn last_held_row(&self, start: usize) -> Option<usize> {
        let rest = self.pieces.get(start..)?;
        let held = rest.iter().take_while(|piece| piece.keeps());
        let is_row = |piece: &PlacedPiece| matches!(piece.height, PieceHeight::Row(row, _) if !row.head && row.may_part);
        held.enumerate().filter(|(_, piece)| is_row(piece)).last().map(|(index, _)| start + index)
    }

    /// Lets the row at `piece` part from the next.
    pub(super) fn let_go(&mut self, piece: usize) {
        if let Some(PlacedPiece { height: PieceHeight::Row(row, _), .. }) = self.pieces.get_mut(piece) {
            row.keeps = false;
        }
    }
}

impl PlacedPiece {
    fn keeps(&self) -> bool {
        match self.height {
            PieceHeight::Paragraph(paragraph) => paragraph.keeps,
            PieceHeight::Row(row, _) => row.keeps,
        }
    }
}

/// Sets pieces on pages.
struct Setter {
    page: f64,
    setting: PageSetting,
    /// Where the last piece ends.
    below: f64,
    feet: Vec<Foot>,
}

impl Setter {
    /// Sets pieces that stand together: the last of them begins on the page of the others.
    fn chain(&mut self, chain: &[PlacedPiece], start: usize) {
        let Some((last, kept)) = chain.split_last() else { return };
        let needed = kept.iter().map(|piece| self.whole(piece)).sum::<f64>() + self.least(last);
        let mut rest = (start..).zip(chain);
        if self.below + needed > self.page {
            match kept.first().map(|piece| piece.height) {
                Some(PieceHeight::Paragraph(own)) if self.setting.engine == LayoutEngine::Word => {
                    rest.next();
                    self.part(own, start, true);
                }
                Some(_) | None => self.turn(chain.first(), start),
            }
        }
        for (index, piece) in rest {
            self.set(piece, index, index + 1 < start + chain.len());
        }
    }

    fn turn(&mut self, next: Option<&PlacedPiece>, index: usize) {
        if self.below > 0.0 {
            self.feet.push(Foot { white: (self.page - self.below).max(0.0) / self.page, next: index });
        }
        self.below = match next.map(|piece| piece.height) {
            Some(PieceHeight::Row(_, heads)) => heads,
            Some(PieceHeight::Paragraph(_)) | None => 0.0,
        };
    }

    fn lines(&self, own: ParagraphHeight) -> f64 {
        match self.setting.engine {
            LayoutEngine::LibreOffice => own.lines,
            LayoutEngine::Word => own.narrow_lines,
        }
    }

    fn line(&self, own: ParagraphHeight) -> f64 {
        own.line(self.setting.spacing)
    }

    /// Room above a paragraph; none on top of a page.
    fn above(&self, own: ParagraphHeight) -> f64 {
        if self.below > 0.0 { own.above } else { 0.0 }
    }

    fn whole(&self, piece: &PlacedPiece) -> f64 {
        match piece.height {
            PieceHeight::Paragraph(own) => self.above(own) + self.lines(own) * self.line(own) + own.below,
            PieceHeight::Row(row, _) => row.height,
        }
    }

    /// What of `piece` must stand on the page that it begins on.
    fn least(&self, piece: &PlacedPiece) -> f64 {
        match piece.height {
            PieceHeight::Paragraph(own) if self.lines(own) >= 2.0 * TOGETHER => {
                self.above(own) + TOGETHER * self.line(own)
            }
            PieceHeight::Row(row, _) if row.splits => row.height.min(self.page - self.below),
            PieceHeight::Paragraph(_) | PieceHeight::Row(..) => self.whole(piece),
        }
    }

    /// Sets `piece` on the page at hand, if it has room for the whole of it.
    fn takes(&mut self, piece: &PlacedPiece) -> bool {
        let below = self.below + self.whole(piece);
        let has_room = below <= self.page;
        if has_room {
            self.below = below;
        }
        has_room
    }

    fn set(&mut self, piece: &PlacedPiece, index: usize, kept: bool) {
        if self.takes(piece) {
            return;
        }
        let whole = self.whole(piece);
        match piece.height {
            PieceHeight::Paragraph(own) if !kept => self.part(own, index, false),
            PieceHeight::Row(row, _) if row.splits => self.below += row.height - self.page,
            // A row higher than a page begins on the one that it is on.
            PieceHeight::Row(_, heads) if self.below <= heads => self.below += whole,
            PieceHeight::Paragraph(_) | PieceHeight::Row(..) => {
                self.turn(Some(piece), index);
                self.below += self.whole(piece);
            }
        }
    }

    /// Sets a paragraph on as many pages as it needs; with `over`, its last lines stand on another page than its first.
    fn part(&mut self, own: ParagraphHeight, index: usize, mut over: bool) {
        let line = self.line(own);
        let mut left = self.lines(own);
        self.below += self.above(own);
        loop {
            let fit = ((self.page - self.below) / line).floor();
            if fit >= left && !over {
                break;
            }
            over = false;
            let here = fit.min(left - TOGETHER);
            if here >= TOGETHER {
                self.below += here * line;
                left -= here;
            }
            let at_top = self.below <= 0.0;
            self.turn(None, index);
            if at_top {
                break;
            }
        }
        self.below += left * line + own.below;
    }
}
