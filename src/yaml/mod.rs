//! YAML as located nodes, and the one decoder of facts, registers, rules and the heads of templates.
//!
//! A file becomes a tree of [`Node`]s that know their places; [`Fields`] takes the keys of a map one by one, so that all
//! mistakes of a file are told together, each at its own line.

mod characters;
mod decoder;
mod located;
mod node;
mod primitives;
mod read;
mod record;
mod scalar_text;
mod syntax_error;
mod told;
mod typed_text;

pub use characters::{clean, clean_lines, legacy_of};
pub use decoder::{Decode, Decoder, Fields, Read};
pub use located::Located;
pub use node::{Entry, Node, NodeValue, Scalar};
pub use read::read;
pub use record::{
    Codec, Fact, FactColumn, Field, Flag, Flat, Ghost, Inheritance, Kept, Keyed, Keys, Lines, List, MapPart,
    Needed, NeededList, NeededWith, NeededWithin, Optional, OptionalWith, PlainWithin, Reads, Record,
    RecordShape, Shape, ToldWith, Within, example, flag, ghost, here, lines, list, needed, optional, page,
    read_record, reads, schema,
};
pub use told::{NoneWords, Told};
pub use typed_text::TypedText;
