//! PDF and pictures of documents that stand on the disk, each beside its document or in a folder.

use std::path::{Path, PathBuf};

use crate::batch::{Foreign, remove_own, standing, write_own};
use crate::diagnostic::{Diagnostic, Place, Report, limits, rules};
use crate::files::{Disk, read_bytes, why_not_written};
use crate::office::{LibreOffice, PdfKind, PdfMark, Poppler, is_sealed_picture, seal_picture, substitute};

/// What is wanted of each document.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    /// A PDF of this kind.
    pub pdf: Option<PdfKind>,
    /// A picture of every page.
    pub png: bool,
}

impl Wish {
    /// Whether anything is.
    pub fn is_any(self) -> bool {
        self.pdf.is_some() || self.png
    }
}

/// PDF being made: documents are gathered, and go to LibreOffice together.
#[derive(Debug)]
pub struct PdfRun {
    wish: Wish,
    foreign: Foreign,
    waiting: Vec<WaitingDocument>,
    summary: PdfSummary,
    /// Found when first needed.
    programs: Option<Programs>,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct PdfSummary {
    made: usize,
    unchanged: usize,
    failed: usize,
    /// What was found.
    pub told: Report,
}

#[derive(Debug)]
struct Programs {
    office: LibreOffice,
    poppler: Option<Poppler>,
}

#[derive(Debug)]
struct WaitingDocument {
    bytes: Vec<u8>,
    mark: PdfMark,
    document: PathBuf,
    pdf: PathBuf,
}

/// No more bytes wait at a time.
const MOST_BYTES: usize = 32_000_000;

impl PdfRun {
    /// Nothing yet.
    pub fn new(wish: Wish, foreign: Foreign) -> Self {
        Self { wish, foreign, waiting: Vec::new(), summary: PdfSummary::default(), programs: None }
    }

    /// One more document; what is made of it goes into `out`, or beside it.
    pub fn add(&mut self, document: &Path, out: Option<&Path>) {
        let bytes = match read_bytes(Disk::real(), document, &limits::DOCUMENT_BYTES) {
            Ok(bytes) if bytes.starts_with(b"PK") => bytes,
            Ok(_) => return self.fail(not_a_document(document)),
            Err(finding) => return self.fail(finding),
        };
        let pdf = pdf_path(document, out);
        let mark = PdfMark::new(&bytes, self.wish.pdf.unwrap_or(PdfKind::Plain));
        if self.is_there(&pdf, mark) {
            self.summary.unchanged += 1;
            return;
        }
        self.waiting.push(WaitingDocument { bytes, mark, document: document.to_owned(), pdf });
        let waiting: usize = self.waiting.iter().map(|waiting| waiting.bytes.len()).sum();
        if self.waiting.len() >= LibreOffice::MOST || waiting >= MOST_BYTES {
            self.convert();
        }
    }

    /// Makes the rest.
    pub fn finish(mut self) -> PdfSummary {
        self.convert();
        self.summary
    }

    /// Whether the PDF is that of this document already. Pictures alone tell too little of what they show.
    fn is_there(&self, pdf: &Path, mark: PdfMark) -> bool {
        let is_made = |bytes: &[u8]| PdfMark::of(bytes) == Some(mark);
        self.wish.pdf.is_some() && !self.wish.png && standing(pdf, is_made).is_some()
    }

    fn fail(&mut self, finding: Diagnostic) {
        self.summary.failed += 1;
        self.summary.told.push(finding);
    }

    fn convert(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        if waiting.is_empty() {
            return;
        }
        if let Err(finding) = self.find_programs() {
            // Told once, whatever the number of documents.
            self.summary.failed += waiting.len();
            if self.summary.told.is_empty() {
                self.summary.told.push(finding);
            }
            return;
        }
        let Some(programs) = self.programs.take() else { return };
        let kind = self.wish.pdf.unwrap_or(PdfKind::Plain);
        let bytes: Vec<_> = waiting.iter().map(|waiting| waiting.bytes.as_slice()).collect();
        match programs.office.to_pdf(&bytes, kind) {
            Ok(made) => {
                for (waiting, pdf) in waiting.iter().zip(made) {
                    match self.place(waiting, pdf, &programs) {
                        Ok(()) => self.summary.made += 1,
                        Err(finding) => self.fail(finding),
                    }
                }
            }
            Err(error) => waiting.iter().for_each(|waiting| {
                self.fail(not_made(&waiting.document, &format!("LibreOffice: {}", why_not_written(&error))));
            }),
        }
        self.programs = Some(programs);
    }

    fn find_programs(&mut self) -> Result<(), Diagnostic> {
        if self.programs.is_none() {
            let poppler = self.wish.png.then(Poppler::find).transpose()?;
            self.programs = Some(Programs { office: LibreOffice::find()?, poppler });
        }
        Ok(())
    }

    /// Puts what was made of one document into its place.
    fn place(
        &mut self,
        waiting: &WaitingDocument,
        pdf: Option<Vec<u8>>,
        programs: &Programs,
    ) -> Result<(), Diagnostic> {
        let mut pdf =
            pdf.ok_or_else(|| not_made(&waiting.document, "LibreOffice không mở được văn bản này"))?;
        if let Some(fonts) = substitute(&pdf) {
            self.summary.told.push(other_font(&waiting.document, &fonts));
        }
        if !waiting.mark.seal(&mut pdf) {
            return Err(not_made(&waiting.document, "LibreOffice làm ra một tệp PDF không có mã nhận dạng"));
        }
        if let Some(poppler) = &programs.poppler {
            let pictures = poppler.pictures(&pdf);
            let pictures = pictures.map_err(|error| {
                not_made(&waiting.document, &format!("Poppler: {}", why_not_written(&error)))
            })?;
            self.place_pictures(waiting, &pictures)?;
        }
        if self.wish.pdf.is_some() {
            make_folder(&waiting.pdf)?;
            write_own(&waiting.pdf, &pdf, |bytes| PdfMark::of(bytes).is_some(), self.foreign)?;
        }
        Ok(())
    }

    /// Those of an earlier document that had more pages go.
    fn place_pictures(&self, waiting: &WaitingDocument, pictures: &[Vec<u8>]) -> Result<(), Diagnostic> {
        if pictures.is_empty() {
            return Err(not_made(&waiting.document, "Poppler không vẽ được trang nào"));
        }
        make_folder(&waiting.pdf)?;
        for (number, picture) in (1..).zip(pictures) {
            let sealed = seal_picture(picture)
                .ok_or_else(|| not_made(&waiting.document, "Poppler làm ra một tệp không phải PNG"))?;
            write_own(&picture_path(&waiting.pdf, number), &sealed, is_sealed_picture, self.foreign)?;
        }
        remove_pictures(&waiting.pdf, pictures.len() + 1)
    }
}

impl PdfSummary {
    /// Whether all was made.
    pub fn is_good(&self) -> bool {
        self.failed == 0
    }

    /// "PDF: đã làm 5, không đổi 0, lỗi 0".
    pub fn text(&self) -> String {
        format!("PDF: đã làm {}, không đổi {}, lỗi {}\n", self.made, self.unchanged, self.failed)
    }
}

/// Removes the PDF and pictures that were made of a document that is gone.
///
/// # Errors
/// One cannot be removed.
pub fn remove_twins(document: &Path) -> Result<(), Diagnostic> {
    let pdf = pdf_path(document, None);
    remove_own(&pdf, |bytes| PdfMark::of(bytes).is_some())?;
    remove_pictures(&pdf, 1)
}

/// Tells where a PDF stands beside a document that was made anew since.
pub fn stale_twin(document: &Path) -> Option<Diagnostic> {
    let pdf = pdf_path(document, None);
    let picture = picture_path(&pdf, 1);
    let other = |bytes: &[u8]| {
        let document = read_bytes(Disk::real(), document, &limits::DOCUMENT_BYTES).unwrap_or_default();
        let kinds = [PdfKind::Plain, PdfKind::Archive];
        PdfMark::of(bytes).is_some_and(|mark| kinds.iter().all(|kind| PdfMark::new(&document, *kind) != mark))
    };
    // Asking the disk for a name is quick; of most documents there is none.
    let is_stale = pdf.exists() && standing(&pdf, other).is_some();
    let is_stale = is_stale || picture.exists() && standing(&picture, is_sealed_picture).is_some();
    is_stale.then(|| {
        let message = "văn bản vừa được làm lại, còn PDF hoặc ảnh trang bên cạnh là của bản trước";
        Diagnostic::new(&rules::PDF_CU, message)
            .at(&place(document))
            .hint("chạy lại với --pdf (hoặc --png), hoặc xóa tệp cũ")
    })
}

fn remove_pictures(pdf: &Path, from: usize) -> Result<(), Diagnostic> {
    for number in from.. {
        if !remove_own(&picture_path(pdf, number), is_sealed_picture)? {
            break;
        }
    }
    Ok(())
}

fn pdf_path(document: &Path, out: Option<&Path>) -> PathBuf {
    let pdf = document.with_extension("pdf");
    match (out, pdf.file_name()) {
        (Some(folder), Some(name)) => folder.join(name),
        (Some(_), None) | (None, _) => pdf,
    }
}

fn picture_path(pdf: &Path, number: usize) -> PathBuf {
    let name = pdf.file_stem().unwrap_or_default().to_string_lossy();
    pdf.with_file_name(format!("{name}-{number}.png"))
}

fn make_folder(pdf: &Path) -> Result<(), Diagnostic> {
    let Some(folder) = pdf.parent() else { return Ok(()) };
    std::fs::create_dir_all(folder).map_err(|error| {
        let message = format!("không lập được thư mục: {}", why_not_written(&error));
        Diagnostic::new(&rules::KHONG_GHI_DUOC, message).at(&place(folder))
    })
}

fn place(path: &Path) -> Place {
    Place::file(path.display().to_string())
}

fn not_a_document(document: &Path) -> Diagnostic {
    not_made(document, "đây không phải tệp DOCX, dù tên kết thúc bằng .docx")
}

fn not_made(document: &Path, why: &str) -> Diagnostic {
    Diagnostic::new(&rules::KHONG_LAM_DUOC_PDF, format!("không làm được PDF, ảnh trang: {why}"))
        .at(&place(document))
        .hint("mở văn bản bằng LibreOffice để xem lỗi, rồi chạy lại")
}

fn other_font(document: &Path, fonts: &str) -> Diagnostic {
    let message = format!("PDF dùng phông {fonts} vì máy không có Times New Roman hay phông cùng bề rộng");
    Diagnostic::new(&rules::PHONG_CHU_THAY_THE, message)
        .at(&place(document))
        .hint("cài Times New Roman hoặc Liberation Serif, rồi chạy lại")
}
