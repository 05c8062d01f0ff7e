//! What comes out.

use super::{body, facts_with, render_with, summary};
use crate::document::NumberingScheme;
use crate::facts::{PartialDate, Period};

#[test]
fn a_template_renders_head_and_body() {
    let outcome = render_with("# Mục {{nam}}\n\n{{co_quan.ten}}\n", &[], &facts_with(""));
    let rendered = outcome.value.unwrap();
    assert_eq!(rendered.document_type, "Kế hoạch");
    assert_eq!(rendered.subject.text, "Kiểm định năm 2024");
    assert_eq!(rendered.numbering, NumberingScheme::Roman);
    assert!(rendered.end_mark);
    assert_eq!(rendered.body.text, "# Mục 2024\n\nỦy ban nhân dân xã Cẩm Thành\n");
    assert!(rendered.body.name.ends_with(" (nội dung dựng từ mẫu `thu`)"), "{}", rendered.body.name);
}

#[test]
fn a_subject_of_ones_own_wins_and_is_escaped_line_by_line() {
    let facts = facts_with("");
    let mut own = facts.clone();
    own.record.subject = Some(crate::facts::sample::located("Về *A*\nnăm 2024".to_owned()));
    let rendered = render_with("x\n", &[], &own).value.unwrap();
    assert_eq!(rendered.subject.text, "Về \\*A\\*\nnăm 2024");
}

#[test]
fn blocks_on_lines_of_their_own_leave_nothing_behind() {
    let text = "| Trường |\n|---|\n{{#each truong}}\n| {{ten}} |\n{{/each}}\n\n{{#if nam}}\nCó\n{{else}}\nKhông\n{{/if}}\nHết\n";
    assert_eq!(body(text, ""), "| Trường |\n|---|\n| Trường THCS A\\*B |\n| Trường Mầm non C |\n\nCó\nHết\n");
}

#[test]
fn a_partial_stands_where_it_is_called() {
    let partials = [("_con", "- {{ten}}: {{tien_to}};\n")];
    let text = "{{#each truong}}\n{{> _con tien_to=\"cấp\"}}\n{{/each}}\nHết\n";
    let outcome = render_with(text, &partials, &facts_with(""));
    assert_eq!(outcome.diagnostics, []);
    assert_eq!(
        outcome.value.unwrap().body.text,
        "- Trường THCS A\\*B: cấp;\n- Trường Mầm non C: cấp;\nHết\n"
    );
}

#[test]
fn a_day_of_every_year_is_that_of_the_plan_while_it_is_to_come() {
    let with = |period, date: &str| {
        let mut facts = facts_with("");
        facts.period = period;
        facts.record.date.value = PartialDate::parse(date).unwrap();
        render_with("{{ngay_hang_nam \"15/6\"}}\n", &[], &facts).value.unwrap().body.text.replace('\\', "")
    };
    let span = Period::Span { first: 2027, last: 2030 };
    for (period, date, printed) in [
        (Period::Year(2027), "12/2026", "15/6/2027"),
        (Period::Year(2027), "14/6/2027", "15/6/2027"),
        (Period::Year(2027), "15/6/2027", "15/6 hằng năm"),
        (Period::Year(2027), "6/2027", "15/6 hằng năm"),
        (Period::Year(2026), "20/11/2026", "15/6 hằng năm"),
        (Period::SchoolYear(2026), "8/2026", "15/6/2027"),
        (span, "12/2026", "15/6 hằng năm"),
    ] {
        assert_eq!(with(period, date), format!("{printed}\n"), "{period:?} {date}");
    }
    for wrong in ["\"15\"", "\"31/6\"", "\"6/2027\"", "them.ds"] {
        let outcome = render_with(&format!("{{{{ngay_hang_nam {wrong}}}}}\n"), &[], &facts_with(""));
        assert!(outcome.value.is_none(), "{wrong}");
    }
}

#[test]
fn helpers_print_what_officials_write() {
    for (call, printed) in [
        ("{{so them.lon}}", "12\\.345"),
        ("{{so2 them.nho}}", "04"),
        ("{{so2 them.lon}}", "12\\.345"),
        ("{{phan_tram them.nho 9}}", "44\\,4\\%"),
        ("{{hoa them.ten}}", "ĐẶNG THỊ Ủ"),
        ("{{hoa_dau them.chu}}", "Ủy ban"),
        ("{{thuong_dau them.ten}}", "đặng Thị Ủ"),
        ("{{noi them.ds}}", "A\\, B và C"),
        ("{{noi them.ds \"; \"}}", "A\\; B\\; C"),
        ("{{noi truong truong=\"ten\"}}", "Trường THCS A\\*B và Trường Mầm non C"),
        ("{{noi them.rong}}", ""),
        ("{{#each them.ds}}{{stt @index}}{{this}}{{/each}}", "1A2B3C"),
        ("{{hoa (noi them.ds)}}", "A\\, B VÀ C"),
        ("{{#if (co_can_cu)}}có{{else}}không{{/if}}", "không"),
        ("{{lookup them.ds 1}}", "B"),
        ("{{#each them.ds as |chu|}}{{chu}}{{../nam}}{{@root.nam}}{{/each}}", "A20242024B20242024C20242024"),
        ("{{#with co_quan}}{{ten}}{{/with}}", "Ủy ban nhân dân xã Cẩm Thành"),
    ] {
        let own = "them: {lon: 12345, nho: 4, ten: Đặng Thị Ủ, chu: ủy ban, ds: [A, B, C], rong: []}\n";
        assert_eq!(body(&format!("x {call}\n"), own), format!("x {printed}\n"), "{call}");
    }
}

#[test]
fn a_value_that_is_missing_where_it_is_needed_is_an_error_at_its_tag() {
    for (call, message) in [
        ("{{them.khong}}", "`them.khong` chưa có giá trị"),
        ("{{so them.ten}}", "`so` cần một số, nhưng `them.ten` là \"A\""),
        ("{{hoa them.khong}}", "`hoa` cần chữ, nhưng `them.khong` chưa có giá trị"),
        ("{{noi them.ten}}", "`noi` cần một danh sách, nhưng `them.ten` là \"A\""),
        ("{{phan_tram 1 0}}", "`phan_tram` cần tổng lớn hơn 0, nhưng là 0"),
    ] {
        let outcome = render_with(&format!("a\nb {call}\n"), &[], &facts_with("them: {ten: A, khong: ~}\n"));
        assert_eq!(outcome.value, None);
        let found = &outcome.diagnostics[0];
        assert_eq!(found.message, message);
        assert_eq!(found.place.as_ref().map(|place| (place.line(), place.column())), Some((7, 3)));
    }
}

#[test]
fn bases_are_blocks_and_later_citations_are_short() {
    let more = "can_cu:\n  - tt-17-2018-bgddt\n  - {mo_dau: Thực hiện, van_ban: [{loai: Kế hoạch, so_ky_hieu: 12/KH-UBND, \
                ngay: 16/01/2024, co_quan: UBND huyện A, trich_yeu: về kiểm định}]}\n  - {van: Theo đề nghị của *phòng*.}\n";
    let text = "{{can_cu}}\n\nTheo {{vien_dan \"tt-17-2018-bgddt\"}} và {{vien_dan \"tt-18-2018-bgddt\"}}; {{vien_dan \"tt-18-2018-bgddt\"}}.\n";
    let printed = body(text, more);
    let lines: Vec<_> = printed.lines().collect();
    assert!(
        lines[0].starts_with("> Căn cứ Thông tư số 17\\/2018\\/TT\\-BGDĐT ngày 22\\/8\\/2018 của "),
        "{printed}"
    );
    assert_eq!(
        lines[2],
        "> Thực hiện Kế hoạch số 12\\/KH\\-UBND ngày 16\\/01\\/2024 của UBND huyện A về kiểm định\\;"
    );
    assert_eq!(lines[4], "> Theo đề nghị của \\*phòng\\*\\.");
    assert!(
        lines[6].starts_with(
            "Theo Thông tư số 17\\/2018\\/TT\\-BGDĐT và Thông tư số 18\\/2018\\/TT\\-BGDĐT ngày"
        ),
        "{printed}"
    );
    assert!(lines[6].ends_with("; Thông tư số 18\\/2018\\/TT\\-BGDĐT."), "{printed}");
}

const PARTS: &str = "{{#phan \"muc\"}}\n# Mục\n\n{{#phan \"y-mot\"}}\n- Một;\n{{/phan}}\n  {{#phan \"y-hai\"}}\n  - Hai;\n  {{/phan}}\n{{/phan}}\nHết\n";

#[test]
fn parts_stand_as_they_are_unless_facts_change_them() {
    for (change, printed) in [
        ("", "# Mục\n\n- Một;\n  - Hai;\nHết\n"),
        ("noi_dung: {y-mot: {bo: true}}", "# Mục\n\n  - Hai;\nHết\n"),
        ("noi_dung: {y-mot: {thay: '- **Ba** \\{{x}};'}}", "# Mục\n\n\n- **Ba** {{x}};\n\n  - Hai;\nHết\n"),
        (
            "noi_dung: {y-hai: {them: ['- Ba;', '- Bốn.']}}",
            "# Mục\n\n- Một;\n  - Hai;\n\n  - Ba;\n\n  - Bốn.\n\nHết\n",
        ),
        ("noi_dung: {muc: {truoc: Mở đầu.}}", "\nMở đầu.\n\n# Mục\n\n- Một;\n  - Hai;\nHết\n"),
    ] {
        assert_eq!(body(PARTS, &format!("{change}\n")), printed, "{change}");
    }
}

#[test]
fn a_change_that_has_no_effect_is_not_lost_silently() {
    let outcome = render_with(PARTS, &[], &facts_with("noi_dung:\n  y-mott: {bo: true}\n"));
    assert_eq!(summary(&outcome.diagnostics), [("phan-la", 8, 3, "có phải là `y-mot`?".to_owned())]);
    assert_eq!(outcome.value, None);
    let outcome = render_with(PARTS, &[], &facts_with("noi_dung:\n  muc: {bo: true}\n  y-mot: {them: A}\n"));
    assert_eq!(summary(&outcome.diagnostics), [("phan-khong-dung", 9, 3, String::new())]);
    assert!(outcome.value.is_some());
}

/// A template with two bodies, and what stands in none of them.
const BODIES: &str = "# Tổ chức\n\n{{#cac_muc \"phan_cong\"}}\nĐầu.\n\n{{#phan \"mot\" muc=\"Sở A; Các sở\"}}\n## Sở A\n\nLời A.\n{{/phan}}\n\n{{#phan \"hai\" muc=\"Sở B\"}}\n## Sở B\n\nLời B.\n{{/phan}}\n{{/cac_muc}}\n\nHết\n";

/// The lines that `BODIES` gives with this `phan_cong`.
fn bodies(listed: &str) -> Vec<String> {
    let text = body(BODIES, listed);
    text.lines().filter(|line| !line.is_empty()).map(|line| line.replace('\\', "")).collect()
}

#[test]
fn without_a_list_the_template_says_who_does_what() {
    let all = ["# Tổ chức", "Đầu.", "## Sở A", "Lời A.", "## Sở B", "Lời B.", "Hết"];
    assert_eq!(bodies(""), all);
}

#[test]
fn a_list_of_bodies_stands_in_its_order_with_the_templates_words_where_it_has_none() {
    let listed = "phan_cong:\n  - {don_vi: Sở C, viec: [rà *soát*., {viec: Báo cáo, phoi_hop: các xã, han: 30/6/2030}]}\n  - {don_vi: sở b}\n  - {don_vi: Sở D, viec: Một việc}\n  - {don_vi: Các sở}\n";
    let expected = [
        "# Tổ chức",
        "Đầu.",
        "## Sở C",
        "- Rà *soát*.",
        "- Chủ trì, phối hợp với các xã báo cáo; hoàn thành chậm nhất ngày 30/6/2030.",
        "## Sở B",
        "Lời B.",
        "## Sở D",
        "Một việc.",
        "## Sở A",
        "Lời A.",
        "Hết",
    ];
    assert_eq!(bodies(listed), expected);
}

#[test]
fn a_body_without_words_of_ones_own_or_of_the_template_is_told() {
    let outcome = render_with(BODIES, &[], &facts_with("phan_cong: [{don_vi: Văn phòng Đăng ký đất đai}]\n"));
    let found = outcome.diagnostics.first().unwrap();
    assert_eq!(found.message, "mẫu không có sẵn lời nào cho `Văn phòng Đăng ký đất đai`");
    assert!(found.hints.concat().contains("Sở A"), "{:?}", found.hints);
}

#[test]
fn a_body_is_named_by_the_heading_that_the_page_shows() {
    let template = "{{#cac_muc \"phan_cong\"}}\n{{#phan \"xa\" muc=\"UBND cấp xã\"}}\n{{#phan \"xa-ten\"}}\n## UBND {{them.ten}}\n{{/phan}}\n\nLời xã.\n{{/phan}}\n\n{{#phan \"so\" muc=\"Tài chính\"}}\n1) Sở Tài chính: Lời sở.\n{{/phan}}\n{{/cac_muc}}\n";
    let own = "them: {ten: 'các xã - phường'}\n";
    let replaced = "noi_dung: {xa-ten: {thay: '## UBND các xã, đặc khu'}}\n";
    for (named, also, shown) in [
        ("UBND cấp xã", "", "## UBND các xã - phường"),
        ("UBND các xã - phường", "", "## UBND các xã - phường"),
        ("ubnd các xã, đặc khu", replaced, "## UBND các xã, đặc khu"),
        ("Sở Tài chính", "", "1) Sở Tài chính: Lời sở."),
        ("Tài chính", "", "1) Sở Tài chính: Lời sở."),
    ] {
        let text = body(template, &format!("{own}{also}phan_cong: [{{don_vi: \"{named}\"}}]\n"));
        let shown_first = text.replace('\\', "").lines().find(|line| !line.is_empty()).map(str::to_owned);
        assert_eq!(shown_first.as_deref(), Some(shown), "{named}");
        assert_eq!(text.contains("Lời xã"), shown.contains("UBND"), "{named}");
    }
    let facts = facts_with(&format!("{own}{replaced}phan_cong: [{{don_vi: Văn phòng Đăng ký đất đai}}]\n"));
    let found = render_with(template, &[], &facts).diagnostics;
    let hints = found.first().unwrap().hints.concat();
    let offered = ["UBND cấp xã", "UBND các xã, đặc khu", "Tài chính", "Sở Tài chính"];
    assert!(offered.iter().all(|name| hints.contains(name)), "{hints}");
}

#[test]
fn what_changes_a_part_by_its_heading_is_told_the_parts_name() {
    let told = |name: &str| {
        let outcome = render_with(BODIES, &[], &facts_with(&format!("noi_dung:\n  {name}: {{bo: true}}\n")));
        outcome.diagnostics.first().unwrap().hints.concat()
    };
    assert_eq!(told("Sở B"), "có phải là `hai`?");
    assert_eq!(told("khac-han"), "các phần của mẫu: hai (Sở B), mot (Sở A)");
}

#[test]
fn a_change_of_a_part_that_the_list_leaves_out_is_told() {
    let facts = facts_with("phan_cong: [{don_vi: Sở B}]\nnoi_dung: {mot: {them: Thêm}, hai: {them: Nữa}}\n");
    let outcome = render_with(BODIES, &[], &facts);
    let told: Vec<_> = outcome.diagnostics.iter().map(|found| found.message.as_str()).collect();
    assert!(matches!(told.as_slice(), [one] if one.contains("phần `mot`")), "{told:?}");
    assert!(outcome.value.unwrap().body.text.contains("Nữa"));
}

#[test]
fn an_area_without_a_name_is_text_before_the_others() {
    let facts = "giai_phap: [{noi_dung: [một, hai.]}, {nhom: Truyền thông, noi_dung: ba, giao: [{don_vi: Phòng A, viec: Làm, han: thường xuyên}]}]\n";
    let text = body("{{#cac_muc \"giai_phap\"}}\n{{/cac_muc}}\n", facts);
    let lines: Vec<_> = text.lines().filter(|line| !line.is_empty()).collect();
    let expected =
        ["Một.", "Hai.", "## Truyền thông", "- Ba.", "- Giao Phòng A làm\\; thực hiện thường xuyên."];
    assert_eq!(lines, expected);
}
