//! What the council voted, and what it concluded.

use crate::diagnostic::Place;
use crate::record;
use crate::yaml::{Located, PlainWithin, Within, here, optional, reads};

record! {
    /// `bieu_quyet`: a ballot on the mức, and one on the proposal.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Ballots: "Kết quả biểu quyết" {
        /// `muc`.
        pub degree: Option<Ballot> = optional(
            "muc",
            "Về mức",
            "Số phiếu cho từng mức thực hiện.",
            "{khong: 0, muc_1: 7, muc_2: 0}",
        );
        /// `cong_nhan`.
        pub recognition: Option<Ballot> = optional(
            "cong_nhan",
            "Về đề nghị công nhận",
            "Số phiếu cho từng phương án: không đề nghị, đề nghị Mức độ 1, Mức độ 2.",
            "{khong: 0, muc_1: 7, muc_2: 0}",
        );
    }
}

/// No council has more members.
const MOST: u8 = 99;

record! {
    /// Votes by what was voted for.
    #[derive(Debug, Clone, PartialEq, Hash)]
    pub struct Ballot: "Số phiếu theo phương án" {
        /// Where it is written.
        pub place: Place = here();
        /// `khong`: not reached, not proposed.
        pub none: u8 = reads(PlainWithin(0..=MOST), "khong", "Không", "Số phiếu không đạt, không đề nghị.", "0");
        /// `muc_1`.
        pub first: u8 = reads(PlainWithin(0..=MOST), "muc_1", "Mức 1", "Số phiếu cho Mức (độ) 1.", "7");
        /// `muc_2`.
        pub second: u8 = reads(PlainWithin(0..=MOST), "muc_2", "Mức 2", "Số phiếu cho Mức (độ) 2.", "0");
    }
}

record! {
    /// `ket_luan`.
    #[derive(Debug, Clone, PartialEq, Default, Hash)]
    pub struct AppraisalConclusion: "Kết luận của Hội đồng thẩm định" {
        /// `muc`: 0 is below mức 1.
        pub degree: Option<Located<u8>> = reads(
            Within(0..=2),
            "muc",
            "Mức",
            "Mức thực hiện mà Hội đồng kết luận: 1 hoặc 2; 0 là không đạt Mức 1.",
            "1",
        );
        /// `muc_do`: 0 is no proposal.
        pub proposal: Option<Located<u8>> = reads(
            Within(0..=2),
            "muc_do",
            "Mức độ",
            "Mức độ đề nghị công nhận: 1 hoặc 2; 0 là không đề nghị.",
            "1",
        );
    }
}

impl Ballot {
    /// The votes for 0 (none), 1 and 2.
    pub fn votes(&self) -> [u8; 3] {
        [self.none, self.first, self.second]
    }

    /// How many voted.
    pub fn voters(&self) -> u32 {
        self.votes().into_iter().map(u32::from).sum()
    }

    /// What more than half of those who voted are for.
    pub fn majority(&self) -> Option<u8> {
        let voters = self.voters();
        let carried = (0u8..).zip(self.votes()).find(|(_, votes)| 2 * u32::from(*votes) > voters);
        carried.map(|(option, _)| option)
    }
}
