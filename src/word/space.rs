//! The namespaces that are told apart: several have elements of one name (`w:p`, `a:p`; `w:r`, `m:r`).

/// What the elements of one namespace are of; both that of transitional files and that of strict ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// WordprocessingML.
    Word,
    /// DrawingML.
    Drawing,
    /// DrawingML in a text: where a drawing stands.
    Anchoring,
    /// Shapes of Word 2010 and later.
    Shapes,
    Vml,
    /// Additions of Office to VML.
    VmlOffice,
    /// Choices between markups.
    Compatibility,
    /// Names of related parts.
    Relations,
    Formulas,
    /// Any other, or none.
    Other,
}

const KNOWN: &[(&str, Space)] = &[
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", Space::Word),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", Space::Word),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", Space::Drawing),
    ("http://purl.oclc.org/ooxml/drawingml/main", Space::Drawing),
    ("http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", Space::Anchoring),
    ("http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", Space::Anchoring),
    ("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", Space::Shapes),
    ("http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", Space::Shapes),
    ("http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas", Space::Shapes),
    ("urn:schemas-microsoft-com:vml", Space::Vml),
    ("urn:schemas-microsoft-com:office:office", Space::VmlOffice),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", Space::Compatibility),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", Space::Relations),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", Space::Relations),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", Space::Formulas),
    ("http://purl.oclc.org/ooxml/officeDocument/math", Space::Formulas),
];

impl Space {
    /// That of the namespace called `name`.
    pub fn of(name: &str) -> Self {
        KNOWN.iter().find(|(known, _)| *known == name).map_or(Self::Other, |(_, space)| *space)
    }
}
