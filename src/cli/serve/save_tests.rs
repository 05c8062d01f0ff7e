//! Names that lead nowhere good. What is written and what is kept is shown by `.ci/page`.

use super::*;

#[test]
fn only_facts_files_inside_are_written() {
    for name in ["", "..", "../a.yaml", "/tmp/a.yaml", "a.txt", "src/../../a.yaml", "khong-co/a.yaml", "src"]
    {
        assert_eq!(writable(name), None, "{name}");
    }
    assert_eq!(writable("a.yaml"), Some(PathBuf::from("a.yaml")));
    assert_eq!(writable("./src/a.yml"), Some(PathBuf::from("src/a.yml")));
}
