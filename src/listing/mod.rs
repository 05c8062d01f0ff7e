//! What the program tells besides documents, as text, CSV, JSON and SVG: the schools that are due, the register of legal
//! documents, the tree of sums, the schemas, the rules of findings, the parts of templates, what was understood of a
//! table, what a check of documents found. Each is made here from what lies below and handed on as a string.

mod baseline;
mod check_json;
mod check_remarks;
mod check_text;
mod columns;
mod due;
mod due_tasks;
mod explain;
mod legal;
mod load_svg;
mod new;
mod parts;
mod period_progress;
mod reconcile;
mod repaired_text;
mod schema;
mod table;
mod told_first;

pub use baseline::Baseline;
pub use check_json::{check_json, check_sarif, rules_json};
pub use check_remarks::{check_comments, check_leaflet, check_remarks};
pub use check_text::{CheckedFile, check_page, check_summary, check_text, rule_explained, rules_listed};
pub use due::{due_csv, due_json, due_text, load_bars};
pub use due_tasks::{OpenTask, open_tasks, tasks_json, tasks_text};
pub use explain::{explained, listed, page};
pub use legal::{citations_json, citations_text, listing, listing_json, listing_text};
pub use load_svg::load_svg;
pub use new::{begun_text, form_text, templates_text};
pub use parts::parts_text;
pub use reconcile::{trees_json, trees_text};
pub use repaired_text::repaired_text;
pub use schema::{batch_schema, facts_schema, legal_schema, regime_schema, template_head_schema};
pub use table::{table_json, tables_json, tables_text};
