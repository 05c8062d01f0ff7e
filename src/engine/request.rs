//! What can be asked.

use serde::Deserialize;

/// What is asked; files are named by their paths below the folder that the page works in.
#[derive(Debug, Deserialize)]
#[serde(tag = "ask", rename_all = "snake_case", deny_unknown_fields)]
pub enum Request {
    /// What there is: templates with their parts, the schema of facts, the format rules.
    Describe,
    /// The legal documents with their status on a day.
    Legal {
        /// As people write days.
        day: String,
    },
    /// The targets that the rules of a day know.
    Targets {
        /// As people write days.
        day: String,
    },
    /// The administrative units whose names begin with or hold a text.
    Units {
        /// With or without accents.
        text: String,
    },
    /// A facts file to begin with.
    Begin {
        /// A template's name.
        template: String,
        /// The issuer as a person names it.
        unit: String,
        /// Today.
        day: String,
    },
    /// Takes a file in; its bytes go with the message.
    Put { path: String },
    /// Forgets a file that was taken in.
    Drop { path: String },
    /// The facts files that there are.
    Files,
    /// The text of a file.
    Read { path: String },
    /// What was understood of the tables that a file is or names.
    Understand { path: String },
    /// Which documents a facts file stands for.
    Documents { path: String },
    /// What is found of a document.
    Diagnose {
        path: String,
        /// Which of several.
        #[serde(default)]
        index: usize,
    },
    /// A document as HTML.
    Preview {
        path: String,
        /// Which of several.
        #[serde(default)]
        index: usize,
    },
    /// A document as DOCX, in the bytes.
    Render {
        path: String,
        /// Which of several.
        #[serde(default)]
        index: usize,
    },
    /// Puts some of the documents of a facts file into a ZIP; the first ones begin it.
    Pack {
        path: String,
        /// The first.
        from: usize,
        /// How many.
        count: usize,
    },
    /// The ZIP, in the bytes, with the report of what was made.
    Packed,
    /// The schools of all facts that are due.
    Due {
        /// By the end of which year; none: the last that the facts plan for.
        year: Option<u16>,
    },
    /// The sums of all facts, and what disagrees in them.
    Sums,
    /// What is found in a DOCX of anyone, which goes with the message; how it looks.
    Check {
        name: String,
        /// Whether advice is given too.
        #[serde(default)]
        advice: bool,
    },
    /// The DOCX that goes with the message, mended, in the bytes.
    Mend {
        name: String,
        #[serde(default)]
        advice: bool,
        /// Whether texts in TCVN3 and VNI become Unicode.
        #[serde(default)]
        encoding: bool,
    },
    /// The DOCX that goes with the message, with what is found as comments, in the bytes.
    Annotate {
        name: String,
        #[serde(default)]
        advice: bool,
    },
    /// What a rule means and what to do.
    Explain { rule: String },
}
