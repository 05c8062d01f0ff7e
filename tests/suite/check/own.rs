//! Nothing is found in what the program makes.

use vanthu::check::Choices;
use vanthu::recognition::DocumentForm;

use super::{examined, law, lines};
use crate::read_back::made;

#[test]
fn nothing_is_found_in_our_own_documents() {
    let law = law();
    for (name, bytes) in made() {
        // Its plan cites a circular a day late, as it was issued; its facts accept that (`chap_nhan`).
        let accepted = name.starts_with("cao-loc-2024").then(|| "ngay-vien-dan-dung".to_owned());
        let choices = Choices { ignore: accepted.iter().cloned().collect(), ..Choices::default() };
        if let Some(rule) = accepted {
            let all = super::examined(&bytes, &Choices::default(), &law);
            assert_eq!(all.findings.iter().map(|finding| finding.rule.name).collect::<Vec<_>>(), [rule]);
        }
        let examined = examined(&bytes, &choices, &law);
        let first = &examined.documents[0];
        assert_eq!((first.form, first.outside), (DocumentForm::Issued, None), "{name}");
        assert!(first.type_name.is_some(), "{name}: no type");
        assert!(first.symbol.is_some(), "{name}: no symbol");
        assert_eq!(lines(&examined), Vec::<String>::new(), "{name}");
    }
}
