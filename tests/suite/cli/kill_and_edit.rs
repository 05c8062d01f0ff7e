//! Killed at any moment while people save documents under it, the program leaves every file whole and loses no save.
//!
//! `cargo test` does so for some seconds, from a fixed seed. As long as you like, with the counts at the end:
//! `VANTHU_KILLS=2000 cargo test --test suite kill_and_edit -- --nocapture`.

use std::collections::BTreeSet;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use vanthu::generate::is_untouched;

use super::*;

pub const DOCUMENTS: u64 = 8;
/// How many kills, where nobody asks for more.
const KILLS: u64 = 24;
const SEED: u64 = 0x5eed_2026;
/// How the program is run: each way replaces, keeps or deletes by rules of its own.
const WAYS: [&str; 6] = ["", "--force", "--prune", "--force --prune", "--shard 1/2", "--shard 2/2 --jobs 1"];

/// The number in the environment variable `name`.
pub fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

/// Numbers without order, the same in every run (xorshift).
pub struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }
}

/// Facts and documents with those who save them, and what they saved.
pub struct Shared {
    pub desk: Desk,
    /// All that was ever saved.
    saves: BTreeSet<Vec<u8>>,
    /// What of it nobody has taken away yet, and so must be there.
    left: BTreeSet<Vec<u8>>,
}

impl Shared {
    pub fn new() -> Self {
        Self { desk: Desk::new(), saves: BTreeSet::new(), left: BTreeSet::new() }
    }

    /// Gives every plan the number `round`, so that its document is stale.
    pub fn write_facts(&self, round: u64) {
        for number in 0..DOCUMENTS {
            let plan = PLAN.replace("so: 7", &format!("so: {round}"));
            self.desk.write(&format!("data/{}/{number}.yaml", number % 2), plan);
        }
    }

    pub fn document(&self, number: u64) -> PathBuf {
        self.desk.path(&format!("out/{}/{number}.docx", number % 2))
    }

    /// What the next save will hold, which is like nothing else.
    pub fn next_save(&mut self) -> Vec<u8> {
        let text = format!("save {} {}", self.saves.len(), "of an editor ".repeat(400)).into_bytes();
        self.saves.insert(text.clone());
        self.left.insert(text.clone());
        text
    }

    /// Every document is whole, ours or saved, and every save is there.
    pub fn check(&self, when: &str) {
        let files = self.desk.contents("out");
        for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with(".docx")) {
            assert!(is_untouched(bytes) || self.saves.contains(bytes), "{when}: {name} is torn");
        }
        for save in &self.left {
            let shown = String::from_utf8_lossy(save.get(..9).unwrap_or_default()).into_owned();
            let sizes: Vec<_> = files.iter().map(|(name, bytes)| (name, bytes.len())).collect();
            assert!(
                files.values().any(|bytes| bytes == save),
                "{when}: {shown} is lost; there are {sizes:?}"
            );
        }
    }

    /// Those who saved take what they saved away, where they see it.
    fn take_away(&mut self) {
        let is_hidden = |name: &str| name.rsplit('/').next().is_some_and(|name| name.starts_with('.'));
        let seen = self.desk.contents("out").into_iter().filter(|(name, _)| !is_hidden(name));
        for (name, save) in seen.filter(|(_, bytes)| self.saves.contains(bytes)) {
            fs::remove_file(self.desk.path(&format!("out/{name}"))).unwrap();
            self.left.remove(&save);
        }
    }

    /// A run to the end leaves all as it is to be.
    pub fn complete(&mut self) {
        self.desk.run("render data --quiet").status(0);
        self.check("after the last run");
        self.take_away();
        assert!(self.left.is_empty(), "a save is left under a hidden name");
        self.desk.run("render data --quiet").status(0);
        let documents: Vec<_> = (0..DOCUMENTS).map(|number| self.document(number)).collect();
        assert!(documents.iter().all(|path| is_untouched(&fs::read(path).unwrap())));
        assert_eq!(self.desk.names("out").len(), DOCUMENTS as usize, "{:?}", self.desk.names("out"));
    }
}

/// Saves as Word does, under another name that then takes the place; or as simpler programs do, into the file.
pub fn save(path: &Path, bytes: &[u8], by_name: bool) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    if by_name {
        let draft = path.with_extension("tmp");
        fs::write(&draft, bytes).unwrap();
        fs::rename(draft, path).unwrap();
    } else {
        fs::write(path, bytes).unwrap();
    }
}

#[test]
fn no_file_is_torn_and_no_save_lost_whenever_the_program_is_killed() {
    let (kills, seed) = (asked("VANTHU_KILLS").unwrap_or(KILLS), asked("VANTHU_SEED").unwrap_or(SEED));
    let mut chance = Chance(seed.max(1));
    let mut shared = Shared::new();
    shared.write_facts(1);
    let started = Instant::now();
    shared.desk.run("render data").status(0);
    let whole_run = u64::try_from(started.elapsed().as_micros()).unwrap();
    let mut ended = 0;
    for round in 1..=kills {
        shared.write_facts(round + 1);
        if chance.below(3) == 0 {
            fs::remove_file(shared.desk.path("data/1/1.yaml")).unwrap();
        }
        // One saved long ago, and up to three while the program runs.
        let old = shared.document(chance.below(DOCUMENTS));
        save(&old, &shared.next_save(), true);
        let long_ago = SystemTime::now() - Duration::from_secs(60);
        File::options().write(true).open(&old).unwrap().set_modified(long_ago).unwrap();
        let mut saves: Vec<_> = (0..chance.below(4))
            .map(|_| {
                (chance.below(whole_run), shared.document(chance.below(DOCUMENTS)), chance.below(2) == 0)
            })
            .filter(|(_, path, _)| *path != old)
            .collect();
        saves.sort();
        saves.dedup_by(|one, other| one.1 == other.1);
        let mut places = BTreeSet::new();
        saves.retain(|(_, path, _)| places.insert(path.clone()));
        let saves: Vec<_> = saves.into_iter().map(|save| (save, shared.next_save())).collect();
        let way = WAYS[chance.below(WAYS.len() as u64) as usize];
        let moment = Duration::from_micros(chance.below(whole_run + whole_run / 4));

        let mut command = shared.desk.command();
        command.args(["render", "data"]).args(way.split_whitespace());
        let mut running = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let started = Instant::now();
        thread::scope(|threads| {
            threads.spawn(|| {
                for ((at, path, by_name), bytes) in &saves {
                    thread::sleep(Duration::from_micros(*at).saturating_sub(started.elapsed()));
                    save(path, bytes, *by_name);
                }
            });
            thread::sleep(moment);
            running.kill().unwrap();
            ended += u64::from(running.wait().unwrap().code().is_some());
        });
        let told: Vec<_> =
            saves.iter().map(|(save, bytes)| (save, String::from_utf8_lossy(&bytes[..9]))).collect();
        shared.check(&format!(
            "seed {seed}, round {round}, {way:?} killed after {moment:?}, old save of {old:?}, then {told:?}"
        ));
        shared.take_away();
    }
    shared.write_facts(kills + 2);
    shared.complete();
    println!(
        "{kills} kills, {ended} of them after the end; {} saves: none torn, none lost",
        shared.saves.len()
    );
}
