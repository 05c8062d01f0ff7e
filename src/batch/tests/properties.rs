//! A batch is its documents one by one.

use proptest::prelude::*;

use super::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_batch_is_its_documents_one_by_one(
        facts in prop::collection::btree_map("[a-c]/[a-h]", "(error|warning|[0-9])[0-9]{0,3}", 0..12),
        parts in 1u32..4,
    ) {
        let files: Vec<(String, String)> = facts.into_iter().map(|(name, text)| (format!("{name}.yaml"), text)).collect();
        let files: Vec<_> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let whole = Office::with(&files);
        let together: Vec<_> = whole.run().into_iter().filter(|finished| finished.output.is_some()).collect();

        let mut single = Office::with(&files);
        single.root = Some(single.path("data"));
        let mut one_by_one = Vec::new();
        for (name, _) in &files {
            single.paths = vec![single.path("data").join(name)];
            one_by_one.extend(single.run());
        }
        prop_assert_eq!(whole.documents(), single.documents());
        let outcome = |finished: &Finished| (finished.output.clone(), finished.status, finished.diagnostics.clone());
        prop_assert_eq!(
            together.iter().map(outcome).collect::<Vec<_>>(),
            one_by_one.iter().map(outcome).collect::<Vec<_>>()
        );

        let mut shared = Office::with(&files);
        for part in 1..=parts {
            shared.options.shard = Some(format!("{part}/{parts}").parse().unwrap());
            shared.run();
        }
        prop_assert_eq!(whole.documents(), shared.documents());
    }
}
