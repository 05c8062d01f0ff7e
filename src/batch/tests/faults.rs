//! What the file system refuses.

use super::*;
use crate::batch::lock::Lock;

#[test]
fn a_folder_in_the_place_of_a_document_is_an_error_of_that_one() {
    let office = Office::with(&[("a.yaml", "1"), ("b.yaml", "2")]);
    office.write("out/a.docx/inside.txt", "x");
    let told = office.run();
    assert_eq!((told[0].status, told[1].status), (Status::Failed, Status::Made));
    assert!(told[0].diagnostics[0].message.contains("thư mục"), "{told:?}");
    assert_eq!(office.names(), ["a.docx/inside.txt", "b.docx"]);
}

#[test]
fn a_file_in_the_place_of_a_folder_is_an_error_of_what_goes_there() {
    let office = Office::with(&[("xa/a.yaml", "1"), ("b.yaml", "2")]);
    office.write("out/xa", "a file");
    let told = office.run();
    assert_eq!(rules(&told), ["khong-ghi-duoc"]);
    assert_eq!(office.names(), ["b.docx", "xa"]);
}

#[test]
fn a_file_in_the_place_of_the_output_folder_is_refused() {
    let office = Office::with(&[("a.yaml", "1")]);
    office.write("out", "a file");
    assert_eq!(office.try_run().unwrap_err().rule(), "khong-ghi-duoc");
}

#[test]
fn a_document_that_a_power_cut_left_blank_is_made_anew() {
    let office = Office::with(&[("a.yaml", "1"), ("b.yaml", "2")]);
    office.run();
    office.write("out/a.docx", "\0");
    office.write("out/b.docx", "\0\0\0\0");
    assert!(office.statuses().iter().all(|(_, status)| *status == Status::Made));
    assert_eq!(office.documents()["b.docx"], made("2"));
}

#[test]
fn a_second_run_at_once_is_refused() {
    let office = Office::with(&[("a.yaml", "1")]);
    fs::create_dir(office.path("out")).unwrap();
    let lock = Lock::take(&office.options.out, None).unwrap();
    assert_eq!(office.try_run().unwrap_err().rule(), "dang-chay");
    assert!(office.names().iter().all(|name| !name.ends_with("docx")));
    drop(lock);
    assert_eq!(office.status(), Status::Made);
}

#[test]
fn a_document_and_a_folder_of_one_name_are_both_refused() {
    let office = Office::with(&[("x.yaml", "1"), ("x.docx/y.yaml", "2"), ("z.yaml", "3")]);
    let (summary, told) = office.try_run().unwrap();
    assert_eq!(rules(&told), ["trung-ten-tep", "trung-ten-tep"]);
    assert_eq!((summary.of(Status::Failed), summary.of(Status::Made)), (2, 1));
    assert_eq!(office.names(), ["z.docx"]);
}

#[test]
fn a_manifest_that_cannot_be_read_stops_the_run_before_anything_is_written() {
    let office = Office::with(&[("a.yaml", "1")]);
    for manifest in ["out/.vanthu-so-tay.jsonl", "out/.vanthu-so-tay.1-2.jsonl"] {
        fs::create_dir_all(office.path(manifest)).unwrap();
        let refused = office.try_run().unwrap_err();
        assert_eq!(refused.rule(), "khong-doc-duoc");
        assert!(refused.message.contains("thư mục"), "{}", refused.message);
        let place = with_slashes(Path::new(&refused.place.unwrap().name()));
        assert!(place.ends_with(manifest), "{place}");
        assert_eq!(office.names(), [""; 0]);
        fs::remove_dir(office.path(manifest)).unwrap();
    }
}

/// An office where a folder comes into the place of the manifest while its document is being made.
fn blocked() -> Office {
    let mut office = Office::with(&[("a.yaml", "1")]);
    let manifest = office.path("out/.vanthu-so-tay.jsonl");
    office.scribe.meanwhile = Some(Box::new(move |_| fs::create_dir_all(&manifest).unwrap()));
    office
}

#[test]
fn a_manifest_that_cannot_be_written_is_named() {
    let told = blocked().run();
    let place = told[0].diagnostics[0].place.as_ref().unwrap().name();
    assert!(place.ends_with(".vanthu-so-tay.jsonl"), "{place}");
}

#[test]
fn a_document_that_could_not_be_replaced_leaves_no_backup() {
    let mut office = blocked();
    office.write("out/a.docx", "signed");
    office.options.force = true;
    assert_eq!(office.status(), Status::Failed);
    assert_eq!(office.documents(), [("a.docx".to_owned(), "signed".to_owned())].into());
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn a_linked_folder_that_leads_out_is_not_written_into() {
        let office = Office::with(&[("xa/a.yaml", "1"), ("xb/b.yaml", "2")]);
        fs::create_dir_all(office.path("elsewhere")).unwrap();
        fs::create_dir_all(office.path("out")).unwrap();
        symlink(office.path("elsewhere"), office.path("out/xa")).unwrap();
        assert_eq!(rules(&office.run()), ["khong-ghi-duoc"]);
        assert_eq!(fs::read_dir(office.path("elsewhere")).unwrap().count(), 0);
        assert_eq!(office.names(), ["xb/b.docx"]);
    }

    #[test]
    fn a_linked_document_is_not_written_through() {
        let office = Office::with(&[("a.yaml", "1")]);
        office.write("elsewhere.txt", "precious");
        fs::create_dir(office.path("out")).unwrap();
        symlink(office.path("elsewhere.txt"), office.path("out/a.docx")).unwrap();
        assert_eq!(office.status(), Status::Failed);
        assert_eq!(fs::read_to_string(office.path("elsewhere.txt")).unwrap(), "precious");
    }

    #[test]
    fn a_pipe_in_the_place_of_a_document_is_told_and_not_waited_for() {
        let mut office = Office::with(&[("a.yaml", "1")]);
        fs::create_dir(office.path("out")).unwrap();
        assert!(Command::new("mkfifo").arg(office.path("out/a.docx")).status().unwrap().success());
        for force in [false, true] {
            office.options.force = force;
            let told = office.run();
            assert_eq!(rules(&told), ["khong-ghi-duoc"]);
            assert!(told[0].diagnostics[0].message.contains("ống dẫn"), "{told:?}");
        }
    }

    #[test]
    fn a_link_or_a_pipe_in_the_place_of_a_manifest_is_refused_before_anything_is_written() {
        for manifest in ["out/.vanthu-so-tay.jsonl", "out/.vanthu-so-tay.2-3.jsonl"] {
            let office = Office::with(&[("a.yaml", "1")]);
            office.write("precious.jsonl", "precious");
            fs::create_dir(office.path("out")).unwrap();
            symlink(office.path("precious.jsonl"), office.path(manifest)).unwrap();
            let refused = office.try_run().unwrap_err();
            assert_eq!(refused.rule(), "khong-doc-duoc");
            assert!(refused.message.contains("liên kết"), "{}", refused.message);
            office.remove(manifest);
            assert!(Command::new("mkfifo").arg(office.path(manifest)).status().unwrap().success());
            assert!(office.try_run().unwrap_err().message.contains("ống dẫn"));
            assert_eq!(fs::read_to_string(office.path("precious.jsonl")).unwrap(), "precious");
            assert!(!office.path("out/a.docx").exists());
        }
    }

    #[test]
    fn a_link_that_comes_into_the_place_of_the_manifest_is_not_written_through() {
        let mut office = Office::with(&[("a.yaml", "1")]);
        office.write("precious.jsonl", "precious");
        let (target, link) = (office.path("precious.jsonl"), office.path("out/.vanthu-so-tay.jsonl"));
        office.scribe.meanwhile = Some(Box::new(move |_| symlink(&target, &link).unwrap()));
        assert_eq!(office.status(), Status::Failed);
        assert_eq!(fs::read_to_string(office.path("precious.jsonl")).unwrap(), "precious");
    }

    #[test]
    fn a_document_is_open_to_whom_any_new_file_is() {
        let office = Office::with(&[("a.yaml", "1")]);
        office.run();
        office.write("plain.txt", "");
        let mode = |path: &str| fs::metadata(office.path(path)).unwrap().permissions().mode();
        assert_eq!(mode("out/a.docx"), mode("plain.txt"));
    }
}
