//! Nothing is found in what the program makes.

use vanthu::check::Choices;
use vanthu::recognition::DocumentForm;

use super::{examined, law, lines};
use crate::read_back::made;

#[test]
fn nothing_is_found_in_our_own_documents() {
    let law = law();
    for (name, bytes) in made() {
        let examined = examined(&bytes, &Choices::default(), &law);
        let first = &examined.documents[0];
        assert_eq!((first.form, first.outside), (DocumentForm::Issued, None), "{name}");
        assert!(first.type_name.is_some(), "{name}: no type");
        assert!(first.symbol.is_some(), "{name}: no symbol");
        assert_eq!(lines(&examined), Vec::<String>::new(), "{name}");
    }
}
