//! How values of a YAML file look, and one key of a record as people are told of it.

/// What may stand somewhere.
#[derive(Debug, Clone)]
pub enum Shape {
    Text,
    /// A text of a form of its own.
    Form {
        /// What it is: "ngày, tháng hoặc năm".
        what: &'static str,
        /// What is accepted, as a regular expression that holds the whole.
        pattern: &'static str,
    },
    /// A whole number.
    Number {
        /// The least.
        from: u32,
        /// The greatest, where there is one.
        to: Option<u32>,
    },
    /// `co` or `khong`.
    YesNo,
    /// One of these words, each with what it means; other spellings of them are accepted too.
    Choice(Vec<(&'static str, &'static str)>),
    /// A map of known keys.
    Record(RecordShape),
    List(Box<Self>),
    /// A list, or one of its items alone.
    Lines(Box<Self>),
    /// A map with keys of one's own.
    Map {
        /// What the keys are: "tên phần của mẫu".
        keys: &'static str,
        /// What stands at them.
        values: Box<Self>,
    },
    /// Any of these.
    OneOf(Vec<Self>),
    Anything,
}

/// A map of known keys.
#[derive(Debug, Clone)]
pub struct RecordShape {
    /// The name of its type.
    pub name: &'static str,
    /// What it is, in Vietnamese.
    pub title: &'static str,
    /// Its keys.
    pub fields: Vec<Field>,
}

impl Shape {
    /// The keys of a group, also where a word or a list may stand in its place.
    pub fn keys(&self) -> Option<&[Field]> {
        match self {
            Self::Record(record) => Some(&record.fields),
            Self::Lines(item) => item.keys(),
            Self::OneOf(shapes) => shapes.iter().find_map(Self::keys),
            // A list of groups has a table of its own.
            Self::List(_)
            | Self::Text
            | Self::Form { .. }
            | Self::Number { .. }
            | Self::YesNo
            | Self::Choice(_)
            | Self::Map { .. }
            | Self::Anything => None,
        }
    }

    /// A list of these.
    pub fn list(self) -> Self {
        Self::List(Box::new(self))
    }

    /// The words of a closed list.
    pub fn words(words: impl IntoIterator<Item = (&'static str, &'static str)>) -> Self {
        Self::Choice(words.into_iter().collect())
    }
}

/// What may stand at one key.
#[derive(Debug, Clone)]
pub struct Field {
    /// As it is written.
    pub key: &'static str,
    /// What it is called: "Tên trường"; also the header of its column.
    pub title: &'static str,
    /// What it says, in one sentence.
    pub about: &'static str,
    /// What may stand there, as YAML.
    pub example: &'static str,
    /// The clause it follows from; blank where there is none.
    pub clause: &'static str,
    /// Whether it must be there.
    pub is_needed: bool,
    /// What its values look like.
    pub shape: Shape,
    /// Its column in a table.
    pub column: Option<FactColumn>,
    /// Whether templates see it as it is written, under its own key.
    pub is_seen: bool,
}

/// The column of a table that holds a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FactColumn {
    /// Its header as a clerk writes it, where that is not the field's title.
    pub title: Option<&'static str>,
    /// How its cells are read.
    pub cell: Reads,
    /// Other headers that mean it, without accents; its key always does.
    pub headers: &'static [&'static str],
}

/// How a spreadsheet's cell is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reads {
    /// As text.
    Text,
    /// As date: a bare number is a spreadsheet's serial.
    Date,
    /// As month and year.
    Month,
    /// As a year alone.
    Year,
    /// As a degree (mức độ, cấp độ): "Mức độ 1" is 1.
    Degree,
    /// As list, parted by `;` or line breaks.
    List,
    /// As the number of a decision, with its date in the same cell or without.
    Decision,
    /// As kind of target.
    Kind,
    /// As list of levels, parted also by `,`, `+` and `&`.
    Levels,
}
