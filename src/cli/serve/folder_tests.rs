#![allow(clippy::unwrap_used)]
//! What the folder is asked. What is written, made and kept is shown by `.ci/page`.

use super::*;
use crate::diagnostic::Report;

fn asked(value: Value, bytes: &[u8]) -> Value {
    let message = Message { value, bytes: bytes.to_vec() }.write();
    let library = Library::load(None, None, None, &mut Report::new()).unwrap();
    Message::read(&answer(&message, &Arc::new(library))).unwrap().value
}

#[test]
fn what_is_not_understood_is_told() {
    for value in [json!({}), json!({"do": "xoa"}), json!({"do": "save", "path": "a.yaml"}), json!([1])] {
        let told = asked(value, &[]);
        assert_eq!((&told["ok"], told["why"].as_str().is_some_and(str::is_empty)), (&json!(false), false));
    }
    let outside = json!({"do": "make", "path": "../a.yaml"});
    assert_eq!(asked(outside, &[])["ok"], false);
}

#[test]
fn the_folder_tells_where_it_is() {
    let told = asked(json!({"do": "about"}), &[]);
    assert_eq!(told["value"]["out"], make::OUT);
    assert!(Path::new(told["value"]["folder"].as_str().unwrap()).is_absolute());
}
